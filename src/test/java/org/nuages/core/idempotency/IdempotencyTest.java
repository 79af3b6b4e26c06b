package org.nuages.core.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertStatements;

import io.quarkus.test.junit.DisabledOnIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.As;
import org.nuages.core.testing.OnContext;
import org.nuages.core.testing.ServiceTest;

/** What is sent more than once under a key happens once. */
@QuarkusTest
public class IdempotencyTest extends ServiceTest {

    private static final String CREATE = "/api/v1/products/bulk_create";
    private static final String UPDATE = "/api/v1/products/bulk_update";
    private static final String KEY = "3f1c";

    private String boot;

    @BeforeEach
    void clear() {
        rows.clear();
        boot = "[{\"name\":\"Boot\",\"price\":\"5.00\",\"category_id\":%d}]".formatted(a.category("shoes"));
    }

    private Response post(String url, String key, String body) {
        return post(as.staff(), url, key, body);
    }

    private static Response post(RequestSpecification caller, String url, String key, String body) {
        return caller.contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(url);
    }

    private long products() {
        return rows.count("products");
    }

    @Test
    void the_first_answer_is_given_again_and_nothing_is_done_again() {
        var first = post(CREATE, KEY, boot);
        var again = post(CREATE, KEY, boot.replace(",", " , "));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.contentType()).isEqualTo(first.contentType());
        assertStatements(again, 1);
        assertThat(products()).isEqualTo(1);
    }

    @Test
    void a_key_costs_a_look_before_and_a_row_after() {
        var without = as.staff().contentType("application/json").body(boot).post(CREATE);
        var with = post(CREATE, KEY, boot);

        assertStatements(without, 3);
        assertStatements(with, 5);
    }

    @Test
    void a_bulk_update_answers_again_what_it_had_changed_then() {
        post(CREATE, "made", boot);
        var body = "{\"filter\":{\"status\":\"draft\"},\"set\":{\"status\":\"active\"}}";

        assertThat(post(UPDATE, KEY, body).asString()).isEqualTo("{\"updated\":1}");
        assertThat(post(UPDATE, KEY, body).asString()).isEqualTo("{\"updated\":1}");
        assertThat(post(UPDATE, "another", body).asString()).isEqualTo("{\"updated\":0}");
    }

    @Test
    void for_another_request_it_is_refused() {
        post(CREATE, KEY, boot);
        var before = rows.fingerprint("products");

        for (var answer : new Response[] {post(CREATE, KEY, boot.replace("5", "6")), post(UPDATE, KEY, boot)}) {
            assertDetail(
                    answer, 422, "idempotency_key_reused", "This Idempotency-Key has been used for another request.");
        }
        assertThat(rows.fingerprint("products")).isEqualTo(before);
    }

    /** A body may hold a password, and the table goes into backups. */
    @Test
    void what_is_kept_of_a_request_cannot_be_made_without_our_secret() throws NoSuchAlgorithmException {
        post(CREATE, KEY, boot);

        var kept = (Buffer) rows.value("select fingerprint from idempotency_keys");

        assertThat(kept.length()).isEqualTo(16);
        for (var said : new String[] {boot, "POST\n" + CREATE + "\n\n" + boot}) {
            var plain = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            assertThat(kept.getBytes()).isNotEqualTo(Arrays.copyOf(plain, 16));
        }
    }

    @Test
    void each_caller_has_keys_of_his_own() {
        var other = a.user("second@example.org");
        rows.run("update users set is_staff = true where id = $1", other);
        post(CREATE, KEY, boot);

        var theirs = post(as.signedIn("second@example.org"), CREATE, KEY, boot);
        var mayNot = post(as.user(), CREATE, KEY, boot);

        assertThat(theirs.statusCode()).isEqualTo(201);
        assertThat(theirs.header("Idempotency-Replayed")).isNull();
        assertThat(mayNot.statusCode()).isEqualTo(403);
        assertThat(post(as.anonymous(), CREATE, KEY, boot).statusCode()).isEqualTo(401);
        assertThat(products()).isEqualTo(2);
    }

    @Test
    void what_changed_nothing_is_not_remembered() {
        assertThat(post(CREATE, KEY, boot.replace("Boot", "")).statusCode()).isEqualTo(400);
        assertThat(post(CREATE, KEY, "[]").statusCode()).isEqualTo(201);
        assertThat(rows.count("idempotency_keys")).isEqualTo(0);

        assertThat(post(CREATE, KEY, boot).statusCode()).isEqualTo(201);
        assertThat(products()).isEqualTo(1);
    }

    @Test
    void while_the_first_is_under_way_a_second_is_told_to_wait() {
        as.staff();
        var first = rows.connection();
        run(first, "begin");
        var staff = rows.value("select id from users where is_staff");
        run(first, "select pg_advisory_xact_lock(hashtextextended('" + KEY + "', " + staff + "))");

        var second = post(CREATE, KEY, boot);

        assertDetail(
                second, 409, "request_in_progress", "A request with this Idempotency-Key is still being worked on.");
        assertThat(second.header("Retry-After")).isEqualTo("1");
        assertThat(products()).isEqualTo(0);
        run(first, "rollback");
        first.close().await().indefinitely();
        assertThat(post(CREATE, KEY, boot).statusCode()).isEqualTo(201);
    }

    /** He looked before the first had finished and took the lock after it. */
    @Test
    void who_is_overtaken_undoes_his_work_and_answers_as_the_first_did() {
        as.staff();
        var first = rows.connection();
        run(first, "begin");
        remember(first, "is_staff");

        var second = overtaken(first, () -> post(CREATE, KEY, boot));

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(products()).isEqualTo(0);
    }

    /** The same where his work is refused for what the first has done. */
    @Test
    void who_is_overtaken_and_refused_answers_as_the_first_did() {
        a.cartItem(as.userId(), a.product("Sandal").stock(5).in(a.category("sandals")));
        var first = rows.connection();
        run(first, "begin");
        run(first, "select from carts for update");
        run(first, "delete from cart_items");
        remember(first, "not is_staff");

        var second = overtaken(first, () -> post(as.user(), "/api/v1/cart/checkout", KEY, "{}"));

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(rows.count("orders")).isEqualTo(0);
    }

    /** As the answer to another request, so that whoever finds it says so. */
    private static void remember(SqlConnection connection, String whose) {
        run(
                connection,
                "insert into idempotency_keys (caller_id, key, fingerprint, status, headers, body) select id, '" + KEY
                        + "', '', 201, '{}', 'the first answer' from users where " + whose);
    }

    private Response overtaken(SqlConnection first, Supplier<Response> call) {
        var second = CompletableFuture.supplyAsync(call);
        await().until(() -> rows.value("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                .equals(1L));
        run(first, "commit");
        first.close().await().indefinitely();
        return second.join();
    }

    private static void run(SqlConnection connection, String sql) {
        connection.query(sql).execute().await().indefinitely();
    }

    @Test
    void of_many_at_once_one_does_the_work() {
        var staff = as.staffToken();
        var answers = IntStream.range(0, 20)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> post(As.with(staff), CREATE, KEY, boot)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers.stream().map(Response::statusCode).filter(status -> status != 409))
                .isNotEmpty()
                .containsOnly(201);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(Response::asString)
                        .collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(products()).isEqualTo(1);
    }

    @Test
    @DisabledOnIntegrationTest
    void after_a_day_it_is_forgotten() {
        var given = CDI.current().select(AnswersGiven.class).get();
        post(CREATE, KEY, boot);
        post(CREATE, "younger", boot);
        rows.run("update idempotency_keys set created_at = now() - interval '24 hours' where key = $1", KEY);

        assertThat(post(CREATE, KEY, boot).header("Idempotency-Replayed")).isNull();
        assertThat(products()).isEqualTo(3);

        rows.run("update idempotency_keys set created_at = now() - interval '24 hours' where key = $1", KEY);
        assertThat(OnContext.run(() -> given.purge(10))).isEqualTo(1);
        assertThat(rows.value("select string_agg(key, ' ') from idempotency_keys"))
                .isEqualTo("younger");
    }

    @Test
    void a_key_is_of_some_length() {
        for (var key : new String[] {" ", "k".repeat(256)}) {
            assertDetail(
                    post(CREATE, key, boot), 400, "invalid", "The header Idempotency-Key takes 1 to 255 characters.");
        }
        assertThat(products()).isEqualTo(0);
        assertThat(post(CREATE, "k".repeat(255), boot).statusCode()).isEqualTo(201);
    }
}
