package org.nuages.core.monitoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nuages.core.testing.OnContext.run;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.callers.Caller;
import org.nuages.core.database.Database;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;
import org.nuages.core.database.StatementLog;
import org.nuages.core.testing.ServiceTest;

/** What the log and the metrics say of a request. */
@QuarkusTest
class RequestMonitorTest extends ServiceTest {

    private static final Logger REQUESTS = Logger.getLogger("org.nuages.requests");

    @Inject
    MeterRegistry registry;

    @Inject
    Database database;

    private final Lines lines = new Lines();

    private static final class Lines extends Handler {

        private final List<ExtLogRecord> heard = new CopyOnWriteArrayList<>();

        /** A caller may have to sign in first. */
        @Override
        public void publish(LogRecord line) {
            if (!line.getMessage().contains("/auth/token")) {
                heard.add((ExtLogRecord) line);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        rows.clear();
        REQUESTS.setLevel(Level.INFO);
        REQUESTS.addHandler(lines);
    }

    @AfterEach
    void stop() {
        REQUESTS.removeHandler(lines);
        REQUESTS.setLevel(Level.WARNING);
    }

    private ExtLogRecord line() {
        await().until(() -> lines.heard.size() == 1);
        return lines.heard.remove(0);
    }

    private static void assertLine(ExtLogRecord line, String sentence, Map<String, String> parts) {
        assertThat(line.getMessage()).matches(sentence + " \\d+\\.\\d ms");
        var told = line.getMdcCopy();
        assertThat(told.remove("durationMs")).matches("\\d+\\.\\d");
        assertThat(told.remove("databaseMs")).matches("\\d+\\.\\d");
        assertThat(told).containsExactlyInAnyOrderEntriesOf(parts);
    }

    @Test
    void one_line_tells_of_a_request_without_what_is_in_its_path() {
        var tag = a.tag("red");

        as.user().header("X-Request-ID", "mine").get("/api/v1/tags/" + tag + "/?fields=name");

        assertLine(
                line(),
                "GET /api/v1/tags/\\{id} 200",
                Map.of(
                        "method", "GET",
                        "route", "/api/v1/tags/{id}",
                        "status", "200",
                        "requestId", "mine",
                        "userId", Long.toString(as.userId()),
                        "statements", "1"));
    }

    @Test
    void refusals_are_told_too_and_nothing_of_unknown_paths() {
        given().header("X-Request-ID", "r1")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/api/v1/nothing/4711");
        assertLine(
                line(),
                "GET unknown 404",
                Map.of(
                        "method", "GET",
                        "route", "unknown",
                        "status", "404",
                        "requestId", "r1",
                        "traceId", "4bf92f3577b34da6a3ce929d0e0e4736",
                        "statements", "0"));

        given().header("X-Request-ID", "r2").header("traceparent", "nonsense").get("/api/v1/products");
        assertLine(
                line(),
                "GET /api/v1/products 401",
                Map.of(
                        "method", "GET",
                        "route", "/api/v1/products",
                        "status", "401",
                        "requestId", "r2",
                        "statements", "0"));
    }

    @Test
    void whoever_asks_whether_we_live_leaves_no_line() {
        given().get("/q/health/live");
        given().header("X-Request-ID", "r1").get("/api/v1");

        assertThat(line().getMdcCopy()).containsEntry("requestId", "r1");
    }

    @Test
    void requests_are_counted_by_route() {
        var tag = a.tag("red");
        var before = count("/api/v1/tags/{id}", "200");
        var ran = statements();

        as.user().get("/api/v1/tags/" + tag);
        as.user().get("/api/v1/tags/" + tag + "/");
        as.user().get("/api/v1/tags/" + (tag + 1));

        await().until(() -> lines.heard.size() == 3);
        assertThat(count("/api/v1/tags/{id}", "200") - before).isEqualTo(2);
        assertThat(statements() - ran).isEqualTo(2);
        assertThat(registry.find("http.server.requests")
                        .tags("uri", "/api/v1/tags/" + tag)
                        .timer())
                .isNull();
    }

    private double statements() {
        var counter = registry.find("http.server.statements")
                .tags("method", "GET", "uri", "/api/v1/tags/{id}", "status", "200")
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private long count(String route, String status) {
        var timer = registry.find("http.server.requests")
                .tags("method", "GET", "uri", route, "status", status)
                .timer();
        return timer == null ? 0 : timer.count();
    }

    @Test
    void who_runs_one_statement_again_and_again_is_warned_of_it() {
        var warnings = new Lines();
        var logger = Logger.getLogger(RepeatedStatements.class.getName());
        logger.addHandler(warnings);
        try {
            var repeated = new RepeatedStatements(10);
            repeated.warn(request(9), ran(9));
            repeated.warn(request(10), ran(10));
        } finally {
            logger.removeHandler(warnings);
        }

        assertThat(warnings.heard.stream().map(ExtLogRecord::getFormattedMessage))
                .containsExactly("GET /things ran the same statement 10 times: select 1");
    }

    private static HandledRequest request(int statements) {
        return new HandledRequest("GET", "/things", 200, 1, Caller.ANONYMOUS, statements, 1);
    }

    private StatementLog ran(int times) {
        var statement = new Statement("select 1", List.of(), PlanMode.GENERIC);
        return run(() -> Multi.createFrom()
                .range(0, times)
                .onItem()
                .transformToUniAndConcatenate(time -> database.run(statement))
                .collect()
                .last()
                .map(last -> StatementLog.current()));
    }
}
