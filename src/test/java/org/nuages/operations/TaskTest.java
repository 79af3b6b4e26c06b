package org.nuages.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nuages.core.testing.Answers.assertError;
import static org.nuages.core.testing.Answers.assertInvalid;
import static org.nuages.core.testing.Answers.assertStatements;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;
import picocli.CommandLine;

/** Who runs the service sees what has failed, and has it done again. */
@QuarkusTest
class TaskTest extends ServiceTest {

    private static final String URL = "/api/v1/tasks";

    @Inject
    Instance<DeadTasksCommand> commands;

    @BeforeEach
    void two_dead_tasks_and_a_finished_one() {
        rows.clear();
        for (var trace : List.of("a", "b")) {
            rows.run(
                    "insert into tasks (name, payload, unique_key, status, attempts, last_error, finished_at) values"
                            + " ('tests.leave', jsonb_build_object('trace', $1::text, 'manner', 'AT_ONCE'), 'k', 'DEAD', 12,"
                            + " 'out of luck', now())",
                    trace);
        }
        rows.run("insert into tasks (name, payload, status, attempts, finished_at)"
                + " values ('tests.other', '{}', 'DONE', 1, now())");
    }

    private Object traces() {
        return rows.value("select coalesce(string_agg(name, ' ' order by name), '') from tags");
    }

    @Test
    void are_listed_without_what_they_are_about() {
        var all = as.staff().get(URL);
        var dead = as.staff().get(URL + "?status=dead&name=tests.leave&fields=id,status,attempts,last_error");

        assertThat(all.jsonPath().getList("results.id")).isEqualTo(List.of(3, 2, 1));
        assertThat(all.jsonPath().getInt("count")).isEqualTo(3);
        assertThat(all.jsonPath().getMap("results[0]"))
                .containsOnlyKeys(
                        "id",
                        "name",
                        "status",
                        "attempts",
                        "run_at",
                        "last_error",
                        "finished_at",
                        "created_at",
                        "updated_at");
        assertThat(dead.jsonPath().getList("results"))
                .isEqualTo(List.of(
                        Map.of("id", 2, "status", "dead", "attempts", 12, "last_error", "out of luck"),
                        Map.of("id", 1, "status", "dead", "attempts", 12, "last_error", "out of luck")));
        assertStatements(all, 1);
        assertInvalid(
                as.staff().get(URL + "?status=ill"),
                Map.of("status", List.of("Select a valid choice. ill is not one of the available choices.")));
    }

    @Test
    void are_counted_anew_each_time() {
        assertThat(as.staff().get(URL).jsonPath().getInt("count")).isEqualTo(3);
        rows.run("delete from tasks where id = 3");
        assertThat(as.staff().get(URL).jsonPath().getInt("count")).isEqualTo(2);
    }

    @Test
    void a_dead_one_is_run_again_and_no_other() {
        var answer = as.staff().post(URL + "/1/rerun");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo("{\"status\":\"waiting\"}");
        await().until(() -> "DONE 1".equals(rows.value("select status || ' ' || attempts from tasks where id = 1")));
        assertThat(traces()).isEqualTo("a");
        assertError(
                as.staff().post(URL + "/3/rerun"),
                409,
                "conflict",
                Map.of("status", List.of("Only a dead task is run again.")));
        assertThat(rows.value("select status || ' ' || attempts from tasks where id = 3"))
                .isEqualTo("DONE 1");
        assertThat(as.staff().get(URL + "/1").path("status").toString()).isEqualTo("done");
        assertThat(as.staff().get(URL + "/4").statusCode()).isEqualTo(404);
    }

    @Test
    void the_command_lists_them_and_runs_them_again() {
        assertThat(output()).contains("tests.leave, 12 attempts").endsWith("2 dead tasks.\n");
        assertThat(output("--name", "tests.other")).isEqualTo("0 dead tasks.\n");
        assertThat(output("--rerun")).isEqualTo("2 tasks are run again.\n");

        await().until(() ->
                rows.value("select count(*) from tasks where status = 'DONE'").equals(3L));
        assertThat(traces()).isEqualTo("a b");
    }

    private String output(String... arguments) {
        var out = new StringWriter();
        var line = new CommandLine(commands.get()).setOut(new PrintWriter(out));
        assertThat(line.execute(arguments)).isEqualTo(0);
        return out.toString();
    }
}
