package org.nuages.core.idempotency;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuages.core.database.Database;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;
import org.nuages.core.rest.WrittenAnswer;

/**
 * The table of keys. Who works under a key holds a lock on it until his transaction ends, also by dying. A look at the table is
 * older than the lock that it takes: somebody may have finished in between. Then what is remembered in the end meets his row,
 * and the next attempt finds it; or the work is refused, and another look finds it (OnlyOnce).
 */
@Singleton
class AnswersGiven {

    /**
     * What is known of a key.
     *
     * @param isOurs whether nobody else is working under it
     * @param fingerprint of the request answered before, null where there is none
     */
    record Found(boolean isOurs, byte[] fingerprint, WrittenAnswer answer) {

        private static Found read(Row row) {
            var fingerprint = row.getBuffer("fingerprint");
            return new Found(
                    row.getBoolean("is_ours"),
                    fingerprint == null ? null : fingerprint.getBytes(),
                    fingerprint == null ? null : answer(row));
        }

        private static WrittenAnswer answer(Row row) {
            var headers = row.getJsonObject("headers").getMap().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, header -> (String) header.getValue()));
            headers.put("Idempotency-Replayed", "true");
            return new WrittenAnswer(
                    row.getInteger("status"), headers, row.getBuffer("body").getBytes());
        }
    }

    private static final String LOOK = """
            with expired as (
                delete from idempotency_keys
                where caller_id = $1 and key = $2 and created_at <= now() - interval '24 hours')
            select pg_try_advisory_xact_lock(hashtextextended($2, $1)) as is_ours, k.fingerprint, k.status, k.headers, k.body
            from (values (1)) one left join idempotency_keys k
                on k.caller_id = $1 and k.key = $2 and k.created_at > now() - interval '24 hours'""";

    /** Only where something has been written: then the transaction has got a number. */
    private static final String REMEMBER = """
            insert into idempotency_keys (caller_id, key, fingerprint, status, headers, body)
            select $1, $2, $3, $4, $5, $6 where pg_current_xact_id_if_assigned() is not null""";

    private static final String PURGE = """
            delete from idempotency_keys where (caller_id, key) in (
                select caller_id, key from idempotency_keys where created_at <= now() - interval '24 hours' limit $1)""";

    private final Database database;

    AnswersGiven(Database database) {
        this.database = database;
    }

    Uni<Found> to(KeyedRequest request) {
        return run(LOOK, request.caller(), request.key())
                .map(rows -> Found.read(rows.iterator().next()));
    }

    Uni<Void> remember(KeyedRequest request, WrittenAnswer answer) {
        return remember(REMEMBER, request, answer);
    }

    /** Where somebody else may have remembered his by now, which is the same then. */
    Uni<Void> rememberOnce(KeyedRequest request, WrittenAnswer answer) {
        return remember(REMEMBER + " on conflict do nothing", request, answer);
    }

    private Uni<Void> remember(String sql, KeyedRequest request, WrittenAnswer answer) {
        return run(
                        sql,
                        request.caller(),
                        request.key(),
                        Buffer.buffer(request.fingerprint()),
                        answer.status(),
                        new JsonObject(Map.copyOf(answer.headers())),
                        Buffer.buffer(answer.body()))
                .replaceWithVoid();
    }

    /** Some that have expired; answers with how many there were. */
    Uni<Integer> purge(int most) {
        return run(PURGE, most).map(RowSet::rowCount);
    }

    private Uni<RowSet<Row>> run(String sql, Object... parameters) {
        return database.run(new Statement(sql, List.of(parameters), PlanMode.GENERIC));
    }
}
