package org.nuages.core.tracing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.RedisProcess;
import org.nuages.core.testing.ServiceTest;

/** One trace shows a call, its statements, and what was done for it later. */
@QuarkusTest
@TestProfile(TracingTest.Traced.class)
class TracingTest extends ServiceTest {

    public static class Traced implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.otel.sdk.disabled",
                    "false",
                    "quarkus.otel.traces.exporter",
                    "none",
                    "nuages.redis.url",
                    "redis://127.0.0.1:" + RedisProcess.portOf("tracing"));
        }
    }

    private static RedisProcess redis;

    @BeforeAll
    static void redis() {
        redis = new RedisProcess(RedisProcess.portOf("tracing"));
        redis.startAgain();
    }

    @AfterAll
    static void noRedis() {
        redis.close();
    }

    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("db.system");
    private static final String CLIENT = "00f067aa0ba902b7";

    @Inject
    EndedSpans spans;

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void ada() {
        rows.clear();
        a.user("ada@example.com");
    }

    private SpanData span(String name) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> spans.ofTrace(trace).stream().anyMatch(span -> isCalled(span, name)));
        var found = spans.ofTrace(trace).stream()
                .filter(span -> isCalled(span, name))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static boolean isCalled(SpanData span, String name) {
        return span.getName().equals(name);
    }

    private List<SpanData> statementsOf(SpanData parent) {
        return callsOf(parent).filter(span -> !isOfRedis(span)).toList();
    }

    private Stream<SpanData> callsOf(SpanData parent) {
        return spans.ofTrace(trace).stream()
                .filter(span -> span.getKind() == SpanKind.CLIENT)
                .filter(span -> span.getParentSpanId().equals(parent.getSpanId()));
    }

    private static boolean isOfRedis(SpanData span) {
        return "redis".equals(span.getAttributes().get(SYSTEM));
    }

    private void resetPassword() {
        given().header("traceparent", "00-%s-%s-01".formatted(trace, CLIENT))
                .header("X-Request-ID", "r1")
                .formParam("email", "ada@example.com")
                .post("/api/v1/auth/password_reset");
    }

    @Test
    void tasks_go_on_with_the_trace_of_the_request_that_left_them() {
        resetPassword();

        var mail = span("mail.send");
        var reset = span("users.password_reset");
        var request = span("POST /api/v1/auth/password_reset");
        assertThat(request.getParentSpanId()).isEqualTo(CLIENT);
        assertThat(reset.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(reset.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(mail.getParentSpanId()).isEqualTo(reset.getSpanId());
        assertThat(statementsOf(request)).hasSize(1);
        assertThat(statementsOf(reset)).hasSize(3);
        assertThat(rows.value("select string_agg(request_id, ' ') from tasks")).isEqualTo("r1 r1");
        assertThat(rows.value("select traceparent from tasks where name = 'mail.send'"))
                .isEqualTo("00-%s-%s-01".formatted(trace, reset.getSpanId()));
    }

    @Test
    void a_request_shows_what_it_asked_redis() {
        as.user().header("traceparent", "00-%s-%s-01".formatted(trace, CLIENT)).get("/api/v1/categories");

        var request = span("GET /api/v1/categories");
        // What is kept is kept beside the answer, perhaps after it.
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(callsOf(request).filter(TracingTest::isOfRedis))
                        .extracting(SpanData::getName)
                        .containsExactly("get", "set"));
    }
}
