package org.nuages.core.tasks;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuages.core.database.Database;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;

/**
 * When each schedule runs next. Who moves it on adds its task, by the same statement: one does, on whichever pod. The
 * database's clock counts, for all. What was missed while nobody ran is made up for once.
 */
@Singleton
class ScheduleTable {

    private final Map<String, Schedule> schedules;
    private final Database database;
    private final TaskKinds kinds;

    ScheduleTable(@All List<Schedule> schedules, Database database, TaskKinds kinds) {
        this.schedules = schedules.stream().collect(Collectors.toMap(Schedule::name, Function.identity()));
        this.database = database;
        this.kinds = kinds;
    }

    /** New ones, and those whose times have changed, begin now. */
    Uni<Void> write() {
        return Multi.createFrom()
                .iterable(schedules.values())
                .onItem()
                .transformToUniAndConcatenate(this::write)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<RowSet<Row>> write(Schedule schedule) {
        return run(
                """
                insert into schedules (name, cron, next_run) values ($1, $2, $3)
                on conflict (name) do update set cron = excluded.cron, next_run = excluded.next_run
                where schedules.cron <> excluded.cron""",
                schedule.name(),
                schedule.cron(),
                schedule.nextAfter(Instant.now()).atOffset(ZoneOffset.UTC));
    }

    /** Answers with how many this process has added. */
    Uni<Integer> addDue() {
        return run("select name, now() from schedules where next_run <= now() and name = any ($1)", (Object)
                        schedules.keySet().toArray(String[]::new))
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUniAndConcatenate(this::add)
                .collect()
                .with(Collectors.summingInt(RowSet::rowCount));
    }

    private Uni<RowSet<Row>> add(Row due) {
        var schedule = schedules.get(due.getString(0));
        var next = schedule.nextAfter(due.getOffsetDateTime(1).toInstant());
        var task = kinds.describe(schedule.payload(), TaskOptions.NONE);
        return run("""
                with moved as (
                    update schedules set next_run = $2 where name = $1 and next_run <= now() returning name)
                insert into tasks (name, payload) select $3, $4 from moved""", schedule.name(), next.atOffset(ZoneOffset.UTC), task.name(), task.payload());
    }

    private Uni<RowSet<Row>> run(String sql, Object... parameters) {
        return database.run(new Statement(sql, List.of(parameters), PlanMode.GENERIC));
    }
}
