package org.nuages.core.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

/** A client that hangs up in the middle of a write takes no connection of the database with it. */
@QuarkusTest
public class HangUpTest extends ServiceTest {

    static final String WAITING = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";
    static final String IN_TRANSACTION =
            "select count(*) from pg_stat_activity where state like 'idle in transaction%'";
    private static final String BODY = "{\"name\":\"Late\"}";

    @TestHTTPResource
    URI service;

    @Test
    void what_has_begun_goes_to_its_end() throws IOException {
        rows.clear();
        var product = a.product("Boot").in(a.category("shoes"));
        var token = as.staffToken();
        var lock = locked();

        try (var client = new Socket(service.getHost(), service.getPort())) {
            client.getOutputStream().write(request(product, token).getBytes(StandardCharsets.US_ASCII));
            await().until(() -> rows.value(WAITING).equals(1L));
        }
        lock.query("rollback").execute().await().indefinitely();
        lock.close().await().indefinitely();

        await().until(() -> rows.value("select name from products").equals("Late"));
        await().until(() -> rows.value(IN_TRANSACTION).equals(0L));
        assertThat(as.staff().get("/api/v1/products/" + product).path("name").toString())
                .isEqualTo("Late");
    }

    static String request(Object product, String token) {
        return String.join(
                "\r\n",
                "PATCH /api/v1/products/" + product + " HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + token,
                "Content-Type: application/json",
                "Content-Length: " + BODY.length(),
                "",
                BODY);
    }

    private SqlConnection locked() {
        var connection = rows.connection();
        connection.query("begin").execute().await().indefinitely();
        connection.query("select from products for update").execute().await().indefinitely();
        return connection;
    }
}
