package org.nuages.core.tasks;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.nuages.core.database.Database;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;

/** The table of tasks. Whatever is said of a taken task counts only as long as the lease on it does. */
@Singleton
class TaskQueue {

    /** Who works in this process. */
    private final UUID worker = UUID.randomUUID();

    private final Database database;

    TaskQueue(Database database) {
        this.database = database;
    }

    /** Of those with a unique key only such as nobody waits for yet. */
    Uni<Void> add(List<NewTask> tasks) {
        var document = new JsonArray();
        tasks.forEach(task -> document.add(task.toJson()));
        return run("""
                        insert into tasks (name, payload, unique_key, run_at, request_id, traceparent)
                        select name, payload, unique_key, now() + delay * interval '1 second', request_id, traceparent
                        from rows from (jsonb_to_recordset($1)
                            as (name text, payload jsonb, unique_key text, delay double precision, request_id text, traceparent text))
                            with ordinality
                        order by ordinality
                        on conflict do nothing""", document).replaceWithVoid();
    }

    /** The longest due first. Those that others are just taking are passed over, not waited for. */
    Uni<List<TakenTask>> take(Collection<String> names, int most, Duration lease) {
        return run("""
                        with due as (
                            select id, run_at from tasks
                            where status = 'WAITING' and run_at <= now() and name = any ($1)
                            order by run_at, id limit $2 for update skip locked)
                        update tasks t set worker = $3, attempts = attempts + 1, updated_at = now(),
                            run_at = now() + $4 * interval '1 second'
                        from due where t.id = due.id
                        returning t.id, t.name, t.payload, t.attempts, t.request_id, t.traceparent""", names.toArray(String[]::new), most, worker, seconds(lease))
                .map(TaskQueue::taken);
    }

    private static List<TakenTask> taken(RowSet<Row> rows) {
        var tasks = new ArrayList<TakenTask>(rows.size());
        rows.forEach(row -> tasks.add(TakenTask.read(row)));
        tasks.sort(Comparator.comparingLong(TakenTask::id));
        return tasks;
    }

    /** The lease goes on from now. */
    Uni<Void> keep(Collection<Long> ids, Duration lease) {
        return run("""
                        update tasks set run_at = now() + $3 * interval '1 second'
                        where id = any ($1) and worker = $2 and status = 'WAITING'""", ids.toArray(Long[]::new), worker, seconds(lease)).replaceWithVoid();
    }

    /** Fails when the lease had run out and somebody else has taken it since: then it is his. */
    Uni<Void> finish(TakenTask task) {
        return run("""
                        update tasks set status = 'DONE', finished_at = now(), updated_at = now(), worker = null,
                            last_error = null, version = version + 1
                        where id = $1 and worker = $2 and attempts = $3 and status = 'WAITING'""", task.id(), worker, task.attempt())
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new LeaseLost(task);
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> tryAgain(TakenTask task, Duration wait, String error) {
        return run("""
                        update tasks set worker = null, run_at = now() + $4 * interval '1 second', last_error = $5,
                            updated_at = now(), version = version + 1
                        where id = $1 and worker = $2 and attempts = $3 and status = 'WAITING'""", task.id(), worker, task.attempt(), seconds(wait), error).replaceWithVoid();
    }

    Uni<Void> bury(TakenTask task, String error) {
        return run("""
                        update tasks set status = 'DEAD', worker = null, last_error = $4, finished_at = now(),
                            updated_at = now(), version = version + 1
                        where id = $1 and worker = $2 and attempts = $3 and status = 'WAITING'""", task.id(), worker, task.attempt(), error).replaceWithVoid();
    }

    Uni<QueueState> state() {
        return run("""
                        select w.waiting, w.due, w.late, (select count(*) from tasks where status = 'DEAD')
                        from (
                            select count(*) waiting, count(*) filter (where run_at <= now() and worker is null) due,
                                coalesce(extract(epoch from now() - min(run_at) filter (where run_at <= now() and worker is null)), 0)::float8 late
                            from tasks where status = 'WAITING') w""").map(rows -> QueueState.read(rows.iterator().next()));
    }

    /** Gives back what could not be finished; somebody else may begin it at once. */
    Uni<Void> giveBack(Collection<Long> ids) {
        return run("""
                        update tasks set worker = null, run_at = now(), attempts = attempts - 1
                        where id = any ($1) and worker = $2 and status = 'WAITING'""", ids.toArray(Long[]::new), worker).replaceWithVoid();
    }

    /** Some of the finished ones that nobody needs any more; answers with how many there were. */
    Uni<Integer> purge(Duration keep, int most) {
        return run("""
                        delete from tasks where id in (
                            select id from tasks where status = 'DONE' and finished_at < now() - $1 * interval '1 second'
                            limit $2)""", seconds(keep), most).map(RowSet::rowCount);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }

    private Uni<RowSet<Row>> run(String sql, Object... parameters) {
        return database.run(new Statement(sql, List.of(parameters), PlanMode.GENERIC));
    }
}
