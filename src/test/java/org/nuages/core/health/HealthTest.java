package org.nuages.core.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Health is on both ports and alike, metrics are on that of the management only. */
@QuarkusTest
class HealthTest {

    @TestHTTPResource(management = true)
    URI management;

    @ConfigProperty(name = "nuages.schema-version")
    int schema;

    private Response manage(String path) {
        return given().get(management.resolve(path));
    }

    @Test
    void on_both_ports() {
        for (var path : new String[] {"/q/health", "/q/health/live", "/q/health/ready", "/q/health/started"}) {
            var beside = given().get(path);
            assertThat(beside.statusCode()).isEqualTo(200);
            assertThat(beside.contentType()).isEqualTo("application/json; charset=UTF-8");
            assertThat(beside.jsonPath().getMap(""))
                    .isEqualTo(manage(path).jsonPath().getMap(""));
            assertThat(given().head(path).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void ready_depends_on_the_database_and_its_schema_and_on_nothing_else() {
        var ready = given().get("/q/health/ready");
        assertThat(ready.jsonPath().getString("status")).isEqualTo("UP");
        assertThat(ready.jsonPath().getList("checks.name")).containsExactly("schema");
        assertThat(ready.jsonPath().getInt("checks[0].data.needed")).isEqualTo(schema);
        assertThat(ready.jsonPath().getString("checks[0].data.version")).isEqualTo(Integer.toString(schema));
    }

    @Test
    void metrics_are_on_the_port_of_the_management_only() {
        assertThat(given().get("/q/metrics").statusCode()).isEqualTo(404);
        assertThat(manage("/q/metrics").asString())
                .contains("http_server_active_requests", "tasks_dead", "jvm_memory_used_bytes");
    }
}
