package org.nuages.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertError;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.DueTasks;
import org.nuages.core.testing.ServiceTest;
import org.nuages.payments.AskedProvider;
import org.nuages.payments.Provider;
import org.nuages.payments.Provider.Manner;

/** Orders that are paid by a provider on the other side of a network. */
@QuarkusTest
class ProviderTest extends ServiceTest {

    private static final String URL = "/api/v1/orders/";
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(20);

    @Inject
    AskedProvider asked;

    private final DueTasks dueTasks = new DueTasks(rows);

    private final Provider provider = new Provider();
    private long order;

    @BeforeEach
    void anOrder() {
        rows.clear();
        order = a.order(
                as.userId(),
                "PENDING",
                a.product("Boot").price("19.90").stock(5).in(a.category("shoes")));
        asked.beAt(provider.url(), SHORT);
    }

    @AfterEach
    void back() {
        asked.beSandbox();
        provider.close();
    }

    private Response pay(String token) {
        return as.user()
                .contentType("application/json")
                .body("{\"payment_token\":\"%s\"}".formatted(token))
                .post(URL + order + "/pay");
    }

    private Response cancel() {
        return as.user().post(URL + order + "/cancel");
    }

    private Object status() {
        return rows.value("select status from orders");
    }

    private Object paid() {
        return rows.value("select coalesce(string_agg(status, ' ' order by created_at), '') from payments");
    }

    private String key() {
        return rows.value("select id from payments").toString();
    }

    private void awaitPayment(String status) {
        await().atMost(LONG).until(() -> status.equals(paid()));
    }

    @Test
    void a_charge_and_its_refund_are_asked_for_under_the_payments_key() {
        assertThat(pay("tok_7").asString()).isEqualTo("{\"status\":\"completed\"}");

        assertThat(provider.heard())
                .containsExactly("find " + key(), "charge " + key() + " {\"amount\":\"19.90\",\"token\":\"tok_7\"}");
        assertThat(rows.value("select provider_reference from payments")).isEqualTo("ch_" + key());
        as.staff().post(URL + order + "/refund").then().statusCode(200);
        assertThat(provider.charges()).isEqualTo(Map.of(key(), "refunded"));
        assertThat(paid()).isEqualTo("REFUNDED");
    }

    @Test
    void a_declined_card_is_answered_as_that() {
        assertDetail(pay("declined"), 400, "card_declined", "The card was declined.");

        assertThat(status()).isEqualTo("PENDING");
        assertThat(paid()).isEqualTo("DECLINED");
    }

    @Test
    void a_token_is_required_where_the_provider_has_none_of_its_own() {
        assertError(
                as.user().post(URL + order + "/pay"),
                400,
                "invalid",
                Map.of("payment_token", List.of("This field is required.")));
        assertThat(provider.heard()).isEmpty();
        assertThat(paid()).isEqualTo("");
    }

    @Test
    void what_was_charged_without_an_answer_is_found_and_not_charged_again() {
        for (var manner : List.of(Manner.FAILS, Manner.IS_SILENT)) {
            anOrder();
            provider.charges().clear();
            provider.be(manner);
            var answer = pay("tok_7");

            assertThat(answer.statusCode()).as(manner.name()).isEqualTo(202);
            assertThat(status()).isEqualTo("PROCESSING");
            provider.be(Manner.ANSWERS);
            dueTasks.run();
            awaitPayment("SUCCEEDED");
            assertThat(status()).isEqualTo("COMPLETED");
            assertThat(provider.charges()).isEqualTo(Map.of(key(), "succeeded"));
            assertThat(provider.heard().stream().filter(call -> call.startsWith("charge " + key())))
                    .hasSize(3);
        }
    }

    /** The charge is on its way for longer than the order is in doubt. */
    @Test
    void a_charge_that_comes_after_the_order_was_given_up_is_written_and_refunded() {
        asked.beAt(provider.url(), LONG);
        provider.be(Manner.WAITS);
        var payer = as.user();
        var paying = CompletableFuture.supplyAsync(() -> payer.contentType("application/json")
                .body("{\"payment_token\":\"tok_7\"}")
                .post(URL + order + "/pay"));
        await().atMost(LONG).until(() -> provider.waiting() == 1);
        assertThat(cancel().statusCode()).isEqualTo(200);
        rows.run("update orders set updated_at = now() - interval '10 minutes'");
        dueTasks.run();
        awaitPayment("DECLINED");

        provider.goOn();
        assertError(paying.join(), 409, "conflict", Map.of("status", List.of("A cancelled order cannot be paid.")));
        assertThat(paid()).isEqualTo("SUCCEEDED");
        dueTasks.run();
        awaitPayment("REFUNDED");
        assertThat(provider.charges()).isEqualTo(Map.of(key(), "refunded"));
        assertThat(status()).isEqualTo("CANCELLED");
        assertThat(rows.value("select stock from products")).isEqualTo(6);
    }

    @Test
    void a_refund_that_is_not_answered_is_left_to_a_task() {
        pay("tok_7");
        asked.beAt("http://127.0.0.1:1", SHORT);
        assertThat(as.staff().post(URL + order + "/refund").asString()).isEqualTo("{\"status\":\"cancelled\"}");
        assertThat(paid()).isEqualTo("SUCCEEDED");
        assertThat(provider.charges()).isEqualTo(Map.of(key(), "succeeded"));

        asked.beAt(provider.url(), SHORT);
        dueTasks.run();
        awaitPayment("REFUNDED");
        assertThat(provider.charges()).isEqualTo(Map.of(key(), "refunded"));
    }

    @Test
    void without_any_provider_nothing_is_begun() {
        asked.beNobody();
        var before = List.of(rows.fingerprint("orders"), rows.fingerprint("payments"), rows.count("tasks"));

        var answer = pay("tok_7");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("60");
        assertThat(List.of(rows.fingerprint("orders"), rows.fingerprint("payments"), rows.count("tasks")))
                .isEqualTo(before);
    }
}
