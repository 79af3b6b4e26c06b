package org.nuages.core.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** That the contract bites, and that it hangs on every request of the tests. */
@QuarkusTest
class ContractTest {

    private static final String TAG = "{\"id\":1,\"name\":\"red\","
            + "\"created_at\":\"2025-01-01T00:00:00Z\",\"updated_at\":\"2025-01-01T00:00:00Z\"}";

    private static Answer answer(String url, int status, String type, String body) {
        return new Answer("GET", "http://localhost:8081" + url, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer tag(String body) {
        return answer("/api/v1/tags/1", 200, "application/json;charset=UTF-8", body);
    }

    private static void assertBroken(Answer answer, String... words) {
        assertThatThrownBy(() -> Contract.KEPT.check(answer))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void what_is_promised_passes() {
        assertThatCode(() -> Contract.KEPT.check(tag(TAG))).doesNotThrowAnyException();
        assertThatCode(() -> Contract.KEPT.check(answer("/api/v1/tags/1", 304, "", "")))
                .doesNotThrowAnyException();
        assertThatCode(() -> Contract.KEPT.check(answer("/q/health", 200, "text/plain", "what is no part of it")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_status_that_is_not_declared_is_named_with_its_operation() {
        assertBroken(answer("/api/v1/tags/1", 418, "application/json", "{}"), "/api/v1/tags/1 → 418", "tag_get");
    }

    @Test
    void so_is_another_media_type() {
        assertBroken(answer("/api/v1/tags/1", 200, "text/html", TAG), "200 text/html", "tag_get");
    }

    @Test
    void a_property_that_is_missing_new_or_of_another_kind_is_named() {
        assertBroken(tag(TAG.replace("\"name\":\"red\",", "")), "tag_get", "name");
        assertBroken(tag(TAG.replace("{", "{\"colour\":\"red\",")), "tag_get", "colour");
        assertBroken(tag(TAG.replace("\"id\":1", "\"id\":\"1\"")), "tag_get", "/id");
        assertBroken(tag(TAG.replace("2025-01-01T00:00:00Z", "yesterday")), "tag_get", "/created_at");
    }

    @Test
    void who_asks_for_some_properties_gets_no_others() {
        var url = "/api/v1/tags/1?fields=name";

        assertThatCode(() -> Contract.KEPT.check(answer(url, 200, "application/json", "{\"name\":\"red\"}")))
                .doesNotThrowAnyException();
        assertBroken(answer(url, 200, "application/json", "{\"colour\":\"red\"}"), "tag_get", "colour");
    }

    @Test
    void an_error_has_its_envelope_wherever_it_comes_from() {
        assertBroken(
                answer("/api/v1/nothing", 404, "application/json", "{\"error\":\"gone\"}"), "no operation", "/error");
        assertBroken(answer("/api/v1/nothing", 200, "application/json", "{}"), "the document does not know");
    }

    @Test
    void every_request_of_the_tests_passes_it() {
        assertThat(RestAssured.filters()).hasSize(1).allSatisfy(filter -> assertThat(filter)
                .isInstanceOf(ContractFilter.class));
    }
}
