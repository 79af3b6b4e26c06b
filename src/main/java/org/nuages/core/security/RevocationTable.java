package org.nuages.core.security;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nuages.core.database.Database;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;

/** What has been revoked, as all pods know it. */
@Singleton
class RevocationTable {

    private static final String ONE = "insert into revocations (user_id, version, grant_id) values ($1, $2, $3)";

    /** All pods read all rows each second: who signs out everywhere again and again leaves one. */
    private static final String ALL_OF_A_USER = """
            with again as (
                update revocations set version = greatest(version, $2), at = clock_timestamp()
                where user_id = $1 and grant_id is null returning 1)
            insert into revocations (user_id, version, grant_id) select $1, $2, $3 where not exists (select from again)""";

    private final Database database;

    RevocationTable(Database database) {
        this.database = database;
    }

    Uni<Void> add(Revocation revocation) {
        return run(
                        revocation.grant() == null ? ALL_OF_A_USER : ONE,
                        revocation.userId(),
                        revocation.version(),
                        revocation.grant())
                .replaceWithVoid();
    }

    Uni<List<Revocation>> since(Duration past) {
        return run("""
                select user_id, version, grant_id from revocations
                where at > now() - $1 * interval '1 second'""", seconds(past)).map(RevocationTable::read);
    }

    private static List<Revocation> read(RowSet<Row> rows) {
        var all = new ArrayList<Revocation>(rows.size());
        rows.forEach(row -> all.add(new Revocation(row.getLong(0), row.getLong(1), row.getUUID(2))));
        return all;
    }

    Uni<Boolean> revokes(CallerPrincipal principal) {
        return run("""
                        select exists (select from revocations where user_id = $1 and version > $2)
                            or exists (select from revocations where grant_id = $3)""", principal.caller().id(), principal.version(), principal.grant())
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    Uni<Integer> purge(Duration keep, int most) {
        return run("""
                delete from revocations where id in (
                    select id from revocations where at < now() - $1 * interval '1 second' limit $2)""", seconds(keep), most).map(RowSet::rowCount);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }

    private Uni<RowSet<Row>> run(String sql, Object... parameters) {
        return database.run(new Statement(sql, Arrays.asList(parameters), PlanMode.GENERIC));
    }
}
