package org.nuages.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertError;
import static org.nuages.core.testing.Answers.assertInvalid;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.As;
import org.nuages.core.testing.DueTasks;
import org.nuages.core.testing.ServiceTest;
import org.nuages.core.testing.Together;

/** Nobody pays twice, and no money is taken or kept without a record, whoever dies in between. */
@QuarkusTest
class PaymentTest extends ServiceTest {

    private static final String URL = "/api/v1/orders/";
    private static final String MAILS = "select count(*) from tasks where name = 'mail.send'";
    private static final String CHARGES = "select count(*) from sandbox_charges where is_paid";

    private final DueTasks dueTasks = new DueTasks(rows);

    private UUID boot;
    private long order;

    @BeforeEach
    void orders() {
        rows.clear();
        boot = a.product("Boot").price("19.99").stock(5).in(a.category("shoes"));
        order = a.order(as.userId(), "PENDING", boot);
    }

    private static String token(String token) {
        return "{\"payment_token\":\"%s\"}".formatted(token);
    }

    private Response pay(RequestSpecification caller, String body) {
        return caller.contentType("application/json").body(body).post(URL + order + "/pay");
    }

    private Response pay(String token) {
        return pay(as.user(), token(token));
    }

    private Response keyed(String key, String token) {
        return pay(as.user().header("Idempotency-Key", key), token(token));
    }

    private Object status() {
        return rows.value("select status from orders where id = $1", order);
    }

    private Object paid() {
        return rows.value("select coalesce(string_agg(status, ' ' order by created_at), '') from payments");
    }

    private Object stock() {
        return rows.value("select stock from products");
    }

    private List<Object> state() {
        return List.of(
                rows.fingerprint("orders"),
                rows.fingerprint("payments"),
                rows.fingerprint("products"),
                rows.fingerprint("sandbox_charges"));
    }

    private void awaitValue(Object expected, String sql) {
        await().atMost(Duration.ofSeconds(30)).until(() -> expected.equals(rows.value(sql)));
    }

    @Test
    void the_token_may_be_left_out_and_the_body_with_it() {
        assertThat(as.user().post(URL + order + "/pay").statusCode()).isEqualTo(200);
        assertThat(rows.value("select status from orders")).isEqualTo("COMPLETED");
        assertThat(rows.value(CHARGES)).isEqualTo(1L);
    }

    @Test
    void a_paid_order_is_completed_with_its_record_and_one_mail() {
        var answer = as.user().post(URL + order + "/pay");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo("{\"status\":\"completed\"}");
        var shown = as.user().get(URL + order).jsonPath();
        assertThat(shown.getString("status")).isEqualTo("completed");
        assertThat(shown.getMap("payments[0]").keySet().stream().map(Object::toString))
                .containsExactly("id", "status", "amount", "provider_reference", "created_at", "updated_at");
        assertThat(shown.getString("payments[0].status")).isEqualTo("succeeded");
        assertThat(shown.getString("payments[0].amount")).isEqualTo("19.99");
        assertThat(shown.getString("payments[0].provider_reference"))
                .isEqualTo("sandbox_" + shown.getString("payments[0].id"));
        assertThat(rows.value("select payload ->> 'to' from tasks where name = 'mail.send'"))
                .isEqualTo("user@example.org");
        assertThat(rows.value("select payload ->> 'subject' from tasks where name = 'mail.send'"))
                .isEqualTo("Your order " + order);
        assertThat((String) rows.value("select payload ->> 'text' from tasks where name = 'mail.send'"))
                .contains("1 x Boot: 19.99", "Total: 19.99");
        dueTasks.run();
        awaitValue(0L, "select count(*) from tasks where status = 'WAITING'");
        assertThat(rows.value(MAILS)).isEqualTo(1L);
        assertThat(rows.value(CHARGES)).isEqualTo(1L);
        assertThat(rows.value("select token from payments")).isNull();
    }

    @Test
    void a_declined_card_leaves_the_order_pending_and_the_attempt_kept() {
        assertDetail(pay("tok_declined"), 400, "card_declined", "The card was declined.");

        assertThat(status()).isEqualTo("PENDING");
        assertThat(paid()).isEqualTo("DECLINED");
        assertThat(rows.value(MAILS)).isEqualTo(0L);
        assertThat(pay("tok_ok").statusCode()).isEqualTo(200);
        assertThat(paid()).isEqualTo("DECLINED SUCCEEDED");
        assertThat(rows.value(CHARGES)).isEqualTo(1L);
    }

    @Test
    void without_an_answer_the_order_is_processing_until_a_task_settles_it() {
        for (var token : List.of("tok_slow", "tok_error")) {
            orders();
            var answer = pay(token);

            assertThat(answer.statusCode()).as(token).isEqualTo(202);
            assertThat(answer.asString()).isEqualTo("{\"status\":\"processing\"}");
            assertThat(status()).isEqualTo("PROCESSING");
            assertThat(paid()).isEqualTo("PENDING");
            assertThat(rows.value(MAILS)).isEqualTo(0L);
            dueTasks.run();
            awaitValue("COMPLETED", "select status from orders");
            assertThat(paid()).isEqualTo("SUCCEEDED");
            assertThat(rows.value(CHARGES)).isEqualTo(1L);
            assertThat(rows.value(MAILS)).isEqualTo(1L);
        }
    }

    @Test
    void paying_a_processing_order_settles_it_and_charges_nothing_again() {
        pay("tok_error");

        assertThat(pay("tok_ok").asString()).isEqualTo("{\"status\":\"completed\"}");
        assertThat(rows.value(CHARGES)).isEqualTo(1L);
        assertThat(rows.value(MAILS)).isEqualTo(1L);
    }

    private UUID beginPayment(String since) {
        var payment = UUID.randomUUID();
        rows.run("update orders set status = 'PROCESSING'");
        rows.run(
                "insert into payments (id, order_id, amount, token, created_at)"
                        + " values ($1, $2, 19.99, 'tok_ok', $3::text::timestamptz)",
                payment,
                order,
                since);
        return payment;
    }

    private void settleByTask(UUID payment) {
        rows.run(
                "insert into tasks (name, payload, unique_key) values ('payments.settle',"
                        + " jsonb_build_object('payment', $1::text), $1)",
                payment.toString());
        dueTasks.run();
    }

    /** As a process leaves it that is killed after its first transaction and before the provider has heard of anything. */
    @Test
    void what_was_begun_by_a_process_that_died_is_settled_by_a_task() {
        settleByTask(beginPayment("now"));

        awaitValue("COMPLETED", "select status from orders");
        assertThat(paid()).isEqualTo("SUCCEEDED");
        assertThat(rows.value(CHARGES)).isEqualTo(1L);
        assertThat(rows.value(MAILS)).isEqualTo(1L);
    }

    @Test
    void many_who_pay_at_once_pay_once() {
        order = a.order(as.otherId(), "PENDING", boot);
        var token = as.otherToken();

        var statuses =
                Together.run(20, n -> pay(As.with(token), token("tok_ok")).statusCode());

        assertThat(statuses.stream().filter(code -> code != 200 && code != 409)).isEmpty();
        assertThat(statuses).contains(200);
        assertThat(rows.value(CHARGES)).isEqualTo(1L);
        assertThat(rows.value(MAILS)).isEqualTo(1L);
        assertThat(paid()).isEqualTo("SUCCEEDED");
    }

    @Test
    void an_order_in_another_state_cannot_be_paid() {
        for (var state : List.of("COMPLETED", "CANCELLED")) {
            rows.run("update orders set status = $1", state);
            var before = state();

            assertError(
                    pay("tok_ok"),
                    409,
                    "conflict",
                    Map.of("status", List.of("A %s order cannot be paid.".formatted(state.toLowerCase(Locale.ROOT)))));
            assertThat(state()).isEqualTo(before);
        }
        assertDetail(pay(as.other(), "{}"), 404, "not_found", "Not found.");
        assertInvalid(
                pay(as.user(), token("x".repeat(256))),
                Map.of("payment_token", List.of("Ensure this field has no more than 255 characters.")));
    }

    @Test
    void a_key_pays_once_and_gives_the_first_answer_again() {
        var declined = keyed("first", "tok_declined");
        assertThat(keyed("first", "tok_declined").asString()).isEqualTo(declined.asString());
        assertThat(keyed("first", "tok_declined").statusCode()).isEqualTo(400);
        assertThat(paid()).isEqualTo("DECLINED");
        assertDetail(
                keyed("first", "tok_ok"),
                422,
                "idempotency_key_reused",
                "This Idempotency-Key has been used for another request.");

        var paid = keyed("second", "tok_ok");
        var again = keyed("second", "tok_ok");
        assertThat(paid.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(paid.asString());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.contentType()).isEqualTo(paid.contentType());
        assertThat(paid()).isEqualTo("DECLINED SUCCEEDED");
    }

    @Test
    void after_a_202_the_same_key_settles_at_once() {
        assertThat(keyed("k", "tok_slow").statusCode()).isEqualTo(202);

        assertThat(keyed("k", "tok_slow").asString()).isEqualTo("{\"status\":\"completed\"}");
        assertThat(keyed("k", "tok_slow").header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(rows.value(CHARGES)).isEqualTo(1L);
    }

    @Test
    void while_the_first_is_being_worked_on_a_second_with_its_key_waits_and_then_goes_on() {
        assertThat(keyed("k", "tok_slow").statusCode()).isEqualTo(202);
        rows.run("update payments set version = 0");

        var second = keyed("k", "tok_slow");
        assertDetail(
                second, 409, "request_in_progress", "A request with this Idempotency-Key is still being worked on.");
        assertThat(second.header("Retry-After")).isEqualTo("1");
        assertDetail(
                keyed("k", "tok_ok"),
                422,
                "idempotency_key_reused",
                "This Idempotency-Key has been used for another request.");
        rows.run("update payments set created_at = now() - interval '31 seconds'");
        assertThat(keyed("k", "tok_slow").asString()).isEqualTo("{\"status\":\"completed\"}");
        assertThat(keyed("k", "tok_slow").header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(rows.value(CHARGES)).isEqualTo(1L);
    }

    /** Its process died after the provider's answer; a task has settled it since. */
    @Test
    void who_asks_again_under_his_key_learns_what_has_come_of_it() {
        keyed("k", "tok_error");
        dueTasks.run();
        awaitValue("COMPLETED", "select status from orders");

        assertThat(keyed("k", "tok_error").asString()).isEqualTo("{\"status\":\"completed\"}");
        assertThat(keyed("other", "tok_ok").statusCode()).isEqualTo(409);
    }

    @Test
    void a_refund_gives_back_money_and_stock_once() {
        pay("tok_ok");
        var before = state();
        assertThat(as.user().post(URL + order + "/refund").statusCode()).isEqualTo(403);
        assertThat(as.user().post(URL + order + "/cancel").statusCode()).isEqualTo(409);
        assertThat(state()).isEqualTo(before);

        var first = as.staff().header("Idempotency-Key", "r").post(URL + order + "/refund");
        var again = as.staff().header("Idempotency-Key", "r").post(URL + order + "/refund");

        assertThat(first.asString()).isEqualTo("{\"status\":\"cancelled\"}");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(status()).isEqualTo("CANCELLED");
        assertThat(paid()).isEqualTo("REFUNDED");
        assertThat(stock()).isEqualTo(6);
        assertThat(rows.value("select refunded_at is not null from sandbox_charges"))
                .isEqualTo(true);
        assertError(
                as.staff().post(URL + order + "/refund"),
                409,
                "conflict",
                Map.of("status", List.of("A cancelled order cannot be refunded.")));
    }

    @Test
    void an_order_cancelled_while_it_was_being_paid_is_refunded() {
        pay("tok_error");
        assertThat(as.user().post(URL + order + "/cancel").asString()).isEqualTo("{\"status\":\"cancelled\"}");
        assertThat(stock()).isEqualTo(6);

        dueTasks.run();
        awaitValue("SUCCEEDED", "select status from payments");
        dueTasks.run();
        awaitValue("REFUNDED", "select status from payments");
        assertThat(status()).isEqualTo("CANCELLED");
        assertThat(rows.value("select refunded_at is not null from sandbox_charges"))
                .isEqualTo(true);
        assertThat(rows.value(MAILS)).isEqualTo(0L);
    }

    /** He has seen the order before it was cancelled, and it does not matter how long ago the payment was begun. */
    @Test
    void while_somebody_may_be_on_his_way_to_charge_it_a_cancelled_order_is_not_taken_for_unpaid() {
        var payment = beginPayment("2025-03-01T00:00:00Z");
        as.user().post(URL + order + "/cancel");

        settleByTask(payment);
        awaitValue(1L, "select count(*) from tasks where status = 'WAITING' and last_error like '%cancelled%'");
        assertThat(paid()).isEqualTo("PENDING");

        rows.run(
                "insert into sandbox_charges (key, amount, is_paid, reference) values ($1, 19.99, true, 'late')",
                payment);
        dueTasks.run();
        awaitValue("SUCCEEDED", "select status from payments");
        dueTasks.run();
        awaitValue("REFUNDED", "select status from payments");
        assertThat(rows.value("select refunded_at is not null from sandbox_charges"))
                .isEqualTo(true);
    }

    @Test
    void nobody_is_on_his_way_any_more_ten_minutes_after_the_order_was_cancelled() {
        var payment = beginPayment("now");
        as.user().post(URL + order + "/cancel");
        rows.run("update orders set updated_at = now() - interval '10 minutes'");

        settleByTask(payment);

        awaitValue("DECLINED", "select status from payments");
        assertThat(status()).isEqualTo("CANCELLED");
        assertThat(rows.value(CHARGES)).isEqualTo(0L);
    }

    @Test
    void of_one_who_pays_and_one_who_cancels_nobody_is_left_with_half() {
        var token = as.otherToken();
        for (var round = 0; round < 5; round++) {
            order = a.order(as.otherId(), "PENDING", boot);
            var answers = Together.run(
                    2,
                    n -> n == 0
                            ? pay(As.with(token), token("tok_ok")).statusCode()
                            : As.with(token).post(URL + order + "/cancel").statusCode());
            assertThat(answers.stream().filter(code -> code >= 500).collect(Collectors.toList()))
                    .isEmpty();
        }
        rows.run("update orders set updated_at = now() - interval '11 minutes' where status = 'CANCELLED'");
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            dueTasks.run();
            return rows.value("select count(*) from orders o left join payments p on p.order_id = o.id"
                            + " where o.id > 1 and not (o.status = 'COMPLETED' and p.status = 'SUCCEEDED')"
                            + " and not (o.status = 'CANCELLED' and coalesce(p.status, 'NONE')"
                            + " in ('REFUNDED', 'DECLINED', 'NONE'))")
                    .equals(0L);
        });
    }
}
