package org.nuages.core.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.nuages.core.testing.OnContext.run;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.database.StatementLog;
import org.nuages.core.database.Transactions;
import org.nuages.core.testing.ServiceTest;
import org.nuages.core.tracing.Origin;

/** Work that is left in the database is done: after its transaction, not without it, and its effect is there once. */
@QuarkusTest
class TasksTest extends ServiceTest {

    private static final String STATE = "select status || ' ' || attempts from tasks";

    @Inject
    Tasks tasks;

    @Inject
    TaskQueue queue;

    @Inject
    TaskKinds kinds;

    @Inject
    ScheduleTable schedules;

    @Inject
    Transactions transactions;

    @Inject
    WakeUp wakeUp;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private void awaitValue(Object expected, String sql) {
        await().atMost(Duration.ofSeconds(20)).until(() -> expected.equals(rows.value(sql)));
    }

    private Object traces() {
        return rows.value("select coalesce(string_agg(name, ' ' order by name), '') from tags");
    }

    private void makeDue() {
        rows.run("update tasks set run_at = now() where worker is null and status = 'WAITING'");
        wakeUp.now();
    }

    @Test
    void is_done_once_its_transaction_has_committed() {
        run(() -> transactions.atomic(() -> tasks.add(Leave.of("a")).chain(() -> tasks.add(Leave.of("b")))));

        awaitValue(2L, "select count(*) from tasks where status = 'DONE' and attempts = 1 and worker is null");
        assertThat(traces()).isEqualTo("a b");
    }

    @Test
    void outside_of_a_transaction_it_is_added_at_once() {
        run(() -> tasks.add(Leave.of("a")));

        awaitValue("DONE 1", STATE);
        assertThat(traces()).isEqualTo("a");
    }

    @Test
    void tasks_of_one_transaction_are_added_by_one_statement() {
        var statements = run(() -> transactions
                .atomic(() -> tasks.add(Leave.of("a"))
                        .chain(() -> tasks.add(Leave.of("b")))
                        .chain(() -> tasks.add(Leave.of("c"))))
                .map(done -> StatementLog.current().count()));

        assertThat(statements).isEqualTo(1);
    }

    @Test
    void is_not_there_when_its_transaction_or_its_block_is_undone() {
        assertThatThrownBy(() -> run(
                        () -> transactions.atomic(() -> tasks.add(Leave.of("a")).chain(TasksTest::fail))))
                .isInstanceOf(IllegalArgumentException.class);
        run(() -> transactions.atomic(() -> transactions
                .atomic(() -> tasks.add(Leave.of("b")).chain(TasksTest::fail))
                .onFailure()
                .recoverWithNull()
                .chain(() -> tasks.add(Leave.of("c")))));

        awaitValue("DONE 1", STATE);
        assertThat(rows.count("tasks")).isEqualTo(1);
        assertThat(traces()).isEqualTo("c");
    }

    private static Uni<Void> fail() {
        return Uni.createFrom().failure(new IllegalArgumentException("no"));
    }

    @Test
    void what_failed_is_undone_and_tried_again() {
        run(() -> tasks.add(new Leave("a", Leave.Manner.FAILING_ONCE)));

        awaitValue("java.lang.IllegalStateException: out of luck", "select last_error from tasks");
        assertThat(rows.value(STATE)).isEqualTo("WAITING 1");
        assertThat(rows.value("select run_at > now() from tasks")).isEqualTo(true);
        assertThat(traces()).isEqualTo("");
        makeDue();
        awaitValue("DONE 2", STATE);
        assertThat(traces()).isEqualTo("a");
        assertThat(rows.value("select last_error from tasks")).isNull();
    }

    @Test
    void is_dead_after_its_last_attempt() {
        run(() -> tasks.add(new Leave("a", Leave.Manner.FAILING_ALWAYS)));

        for (var attempt = 1; attempt < 3; attempt++) {
            awaitValue("WAITING " + attempt, "select status || ' ' || attempts from tasks where worker is null");
            makeDue();
        }
        awaitValue("DEAD 3", STATE);
        assertThat(rows.value("select last_error from tasks"))
                .isEqualTo("java.lang.IllegalStateException: out of luck");
        assertThat(traces()).isEqualTo("");
    }

    @Test
    void what_takes_too_long_is_given_up_and_not_committed() {
        run(() -> tasks.add(new Leave("a", Leave.Manner.NEVER_ENDING)));

        awaitValue("java.util.concurrent.TimeoutException: It took longer than PT0.4S", "select last_error from tasks");
        assertThat(rows.value(STATE)).isEqualTo("WAITING 1");
        assertThat(traces()).isEqualTo("");
        awaitValue(0L, "select count(*) from pg_stat_activity where state = 'idle in transaction'");
    }

    @Test
    void one_that_kills_its_workers_dies_itself() {
        rows.run("insert into tasks (name, payload, attempts) values"
                + " ('tests.leave', '{\"trace\": \"a\", \"manner\": \"AT_ONCE\"}', 3)");
        wakeUp.now();

        awaitValue("DEAD 4", STATE);
        assertThat(traces()).isEqualTo("");
    }

    @Test
    void waits_as_long_as_it_was_told() {
        run(() -> tasks.add(Leave.of("a"), TaskOptions.in(Duration.ofHours(2))));
        run(() -> tasks.add(Leave.of("b")));

        awaitValue(1L, "select count(*) from tasks where status = 'DONE'");
        assertThat(traces()).isEqualTo("b");
        assertThat(rows.value("select run_at - created_at = interval '2 hours' from tasks where status = 'WAITING'"))
                .isEqualTo(true);
    }

    @Test
    void of_a_key_only_one_waits() {
        var tomorrow = TaskOptions.unique("k").after(Duration.ofDays(1));
        run(() -> transactions.atomic(
                () -> tasks.add(Leave.of("a"), tomorrow).chain(() -> tasks.add(Leave.of("b"), tomorrow))));
        run(() -> tasks.add(Leave.of("c"), tomorrow));
        assertThat(rows.value("select string_agg(payload ->> 'trace', ' ') from tasks"))
                .isEqualTo("a");

        makeDue();
        awaitValue("DONE 1", STATE);
        run(() -> tasks.add(Leave.of("d"), TaskOptions.unique("k")));
        awaitValue(2L, "select count(*) from tasks where status = 'DONE'");
        assertThat(traces()).isEqualTo("a d");
    }

    @Test
    void when_a_lease_runs_out_another_takes_over_and_the_first_is_undone() {
        run(() -> tasks.add(Leave.of("a"), TaskOptions.in(Duration.ofHours(1))));
        var ours = new TakenTask(1, "tests.leave", new io.vertx.core.json.JsonObject(), 1, Origin.current());
        rows.run("update tasks set worker = gen_random_uuid(), attempts = 1, run_at = now() - interval '1 second'");
        wakeUp.now();

        awaitValue("DONE 2", STATE);
        assertThatThrownBy(() -> run(() -> queue.finish(ours))).isInstanceOf(LeaseLost.class);
        run(() -> queue.tryAgain(ours, Duration.ZERO, "late"));
        run(() -> queue.bury(ours, "late"));
        assertThat(rows.value(STATE)).isEqualTo("DONE 2");
        assertThat(traces()).isEqualTo("a");
    }

    @Test
    void of_many_each_is_done_once() {
        var names = IntStream.range(0, 500).mapToObj(n -> "t%03d".formatted(n)).toList();
        run(() -> transactions.atomic(() -> Uni.join()
                .all(names.stream().map(name -> tasks.add(Leave.of(name))).toList())
                .andFailFast()));

        awaitValue(500L, "select count(*) from tasks where status = 'DONE' and attempts = 1");
        assertThat(traces()).isEqualTo(names.stream().collect(Collectors.joining(" ")));
    }

    @Test
    void finished_ones_go_after_a_while_and_dead_ones_stay() {
        for (var status : List.of("DONE", "DONE", "DEAD")) {
            rows.run(
                    "insert into tasks (name, payload, status, finished_at)"
                            + " values ('x', '{}', $1, now() - interval '25 hours')",
                    status);
        }
        rows.run("insert into tasks (name, payload, status, finished_at)"
                + " values ('y', '{}', 'DONE', now() - interval '23 hours')");

        run(() -> tasks.add(new Purge()));

        awaitValue(1L, "select count(*) from tasks where name = 'tasks.purge' and status = 'DONE'");
        assertThat(rows.value(
                        "select string_agg(name || status, ' ' order by name) from tasks where name <> 'tasks.purge'"))
                .isEqualTo("xDEAD yDONE");
    }

    @Test
    void says_in_the_log_for_which_request_it_is_done() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var origin = Origin.of("r1", "00-%s-00f067aa0ba902b7-01".formatted(trace));
        List<Map<String, String>> told = new CopyOnWriteArrayList<>();
        var listener = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord line) {
                told.add(line.getMdcCopy());
            }
        };
        var log = Logger.getLogger(Attempt.class.getName());
        log.addHandler(listener);
        try {
            run(() -> {
                origin.enter();
                return tasks.add(new Leave("a", Leave.Manner.FAILING_ALWAYS));
            });
            await().until(() -> !told.isEmpty());
        } finally {
            log.removeHandler(listener);
        }

        assertThat(told).containsExactly(Map.of("requestId", "r1", "traceId", trace));
        assertThat(rows.value("select request_id || ' ' || traceparent from tasks"))
                .isEqualTo("r1 " + origin.traceparent());
        run(() -> tasks.add(Leave.of("b"), TaskOptions.in(Duration.ofHours(1))));
        assertThat(rows.value("select count(*) from tasks where request_id is null and traceparent is null"))
                .isEqualTo(1L);
    }

    @Test
    void a_schedule_adds_its_task_once_however_many_look() {
        run(() -> schedules.write());
        rows.run("update schedules set next_run = now() - interval '3 days' where name = 'tests.leave'");

        var added = IntStream.range(0, 20)
                .parallel()
                .map(n -> run(() -> schedules.addDue()))
                .sum();
        wakeUp.now();

        assertThat(added).isIn(0, 1);
        awaitValue("DONE 1", STATE);
        assertThat(rows.count("tasks")).isEqualTo(1);
        assertThat(traces()).isEqualTo("scheduled");
        assertThat(rows.value("select next_run = date_trunc('year', now(), 'UTC') + interval '1 year'"
                        + " from schedules where name = 'tests.leave'"))
                .isEqualTo(true);
    }
}
