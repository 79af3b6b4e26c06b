package org.nuages.core.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nuages.core.testing.Answers.assertDetail;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

/** Who waits too long is told so, and what he wanted does not happen afterwards. */
@QuarkusTest
@TestProfile(DeadlineTest.Hurried.class)
public class DeadlineTest extends ServiceTest {

    public static class Hurried implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "nuages.request-deadline", "4S",
                    "quarkus.datasource.reactive.additional-properties.lock_timeout", "12s");
        }
    }

    @TestHTTPResource
    URI service;

    @Test
    void past_it_503_and_nothing_has_happened_nor_will() {
        rows.clear();
        var staff = as.staff().contentType("application/json").body("{\"name\":\"Late\"}");
        var product = a.product("Boot").in(a.category("shoes"));
        var before = rows.fingerprint("products");
        var lock = locked();

        var answer = staff.patch("/api/v1/products/" + product);

        assertDetail(answer, 503, "unavailable", "The service is temporarily unavailable.");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        lock.query("rollback").execute().await().indefinitely();
        lock.close().await().indefinitely();
        await().until(() -> rows.value("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and state <> 'idle' and pid <> pg_backend_pid()")
                .equals(0L));
        assertThat(rows.fingerprint("products")).isEqualTo(before);
    }

    @Test
    void who_has_hung_up_has_one_too() throws IOException {
        rows.clear();
        var product = a.product("Boot").in(a.category("shoes"));
        var token = as.staffToken();
        var before = rows.fingerprint("products");
        var lock = locked();

        try (var client = new Socket(service.getHost(), service.getPort())) {
            client.getOutputStream().write(HangUpTest.request(product, token).getBytes(StandardCharsets.US_ASCII));
            await().until(() -> rows.value(HangUpTest.WAITING).equals(1L));
        }
        await().until(() -> rows.value("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and clock_timestamp() - query_start > interval '5 seconds'")
                .equals(1L));
        lock.query("rollback").execute().await().indefinitely();
        lock.close().await().indefinitely();

        await().until(() -> rows.value(HangUpTest.IN_TRANSACTION).equals(0L));
        assertThat(rows.fingerprint("products")).isEqualTo(before);
    }

    private SqlConnection locked() {
        var connection = rows.connection();
        connection.query("begin").execute().await().indefinitely();
        connection.query("select from products for update").execute().await().indefinitely();
        return connection;
    }
}
