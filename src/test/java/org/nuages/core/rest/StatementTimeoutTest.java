package org.nuages.core.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

/** No statement waits for a lock, or runs, for longer than it may: 503, and nothing half done. */
@QuarkusTest
@TestProfile(StatementTimeoutTest.Hurried.class)
public class StatementTimeoutTest extends ServiceTest {

    public static class Hurried implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.reactive.additional-properties.lock_timeout", "200ms",
                    "quarkus.datasource.search.reactive.additional-properties.lock_timeout", "0",
                    "quarkus.datasource.search.reactive.additional-properties.statement_timeout", "300ms");
        }
    }

    private SqlConnection other;
    private Object product;

    @BeforeEach
    void somebodyElseHasTheTable() {
        rows.clear();
        product = a.product("Boot").in(a.category("shoes"));
        other = rows.connection();
        other.query("begin").execute().await().indefinitely();
        other.query("lock table products in access exclusive mode")
                .execute()
                .await()
                .indefinitely();
    }

    @AfterEach
    void heGoes() {
        other.query("rollback").execute().await().indefinitely();
        other.close().await().indefinitely();
    }

    @Test
    void a_lock_that_does_not_come() {
        assertUnavailable(as.user().get("/api/v1/products"));
        assertUnavailable(as.user().get("/api/v1/products/" + product));
        assertUnavailable(as.staff()
                .contentType("application/json")
                .body("{\"name\":\"Late\"}")
                .patch("/api/v1/products/" + product));

        other.query("rollback").execute().await().indefinitely();
        assertThat(rows.value("select name from products")).isEqualTo("Boot");
    }

    @Test
    void a_statement_that_takes_too_long() {
        assertUnavailable(as.user().get("/api/v1/products?search=boot"));
    }

    private static void assertUnavailable(Response answer) {
        assertDetail(answer, 503, "unavailable", "The service is temporarily unavailable.");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
    }
}
