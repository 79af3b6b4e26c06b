package org.nuages.tokens;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.callers.Caller;
import org.nuages.core.database.Database;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;
import org.nuages.core.query.Uuid7;
import org.nuages.core.security.Grant;

/** The table of token families. Each change is one statement that asks for the state it relies on. */
@Singleton
class TokenFamilies {

    private static final String GRANT = "f.id, f.generation, u.id, u.is_staff, f.tokens_version, f.rotated_at";

    /** Its user may still sign in, and has not ended all his tokens since it began. */
    private static final String IS_ALIVE = "f.ended_at is null and f.expires_at > now() and u.id = f.user_id"
            + " and u.is_active and u.tokens_version = f.tokens_version";

    /** Some time after its newest token was made, and on the last day of the whole family in any case. */
    private static final String EXPIRY =
            "least(clock_timestamp() + $3 * interval '1 second', %s + $4 * interval '1 second')";

    private final Database database;
    private final double lifetime;
    private final double sessionLifetime;
    private final double grace;

    TokenFamilies(
            Database database,
            @ConfigProperty(name = "nuages.jwt.refresh-lifetime") Duration lifetime,
            @ConfigProperty(name = "nuages.jwt.session-lifetime") Duration sessionLifetime,
            @ConfigProperty(name = "nuages.jwt.refresh-grace") Duration grace) {
        this.database = database;
        this.lifetime = lifetime.toMillis() / 1e3;
        this.sessionLifetime = sessionLifetime.toMillis() / 1e3;
        this.grace = grace.toMillis() / 1e3;
    }

    /** None where the user is not any more who he was when his password was looked at. */
    Uni<Optional<Grant>> begin(Account account) {
        return run(
                        """
                with u as (select * from users where id = $2 and is_active and tokens_version = $5),
                    f as (insert into token_families (id, user_id, tokens_version, expires_at)
                        select $1, id, tokens_version, %s from u
                        returning *)
                select %s from f, u""".formatted(EXPIRY.formatted("now()"), GRANT),
                        Uuid7.next(),
                        account.id(),
                        lifetime,
                        sessionLifetime,
                        account.tokensVersion())
                .map(TokenFamilies::grant);
    }

    /** The next generation; none unless {@code old} is the newest, which of many at once it is for one. */
    Uni<Optional<Grant>> rotate(Grant old) {
        return run(
                        """
                update token_families f set generation = f.generation + 1, rotated_at = clock_timestamp(),
                    expires_at = %s
                from users u
                where f.id = $1 and f.generation = $2 and %s
                returning %s""".formatted(EXPIRY.formatted("f.created_at"), IS_ALIVE, GRANT),
                        old.family(),
                        old.generation(),
                        lifetime,
                        sessionLifetime)
                .map(TokenFamilies::grant);
    }

    /** What {@code old} was rotated to, if that has been just now and the setting forgives it. */
    Uni<Optional<Grant>> justMadeOf(Grant old) {
        if (grace == 0) {
            return Uni.createFrom().item(Optional.empty());
        }
        return run("""
                select %s from token_families f, users u
                where f.id = $1 and f.generation = $2 + 1 and %s
                    and f.rotated_at > clock_timestamp() - $3 * interval '1 second'""".formatted(GRANT, IS_ALIVE), old.family(), old.generation(), grace)
                .map(TokenFamilies::grant);
    }

    Uni<Boolean> isNewest(Grant grant) {
        return run(
                        "select 1 from token_families f, users u where f.id = $1 and f.generation = $2 and " + IS_ALIVE,
                        grant.family(),
                        grant.generation())
                .map(rows -> rows.size() > 0);
    }

    /** Ends the family of a token that has been used before; answers whether it was one. */
    Uni<Boolean> endIfUsedBefore(Grant old) {
        return run("""
                update token_families set ended_at = now()
                where id = $1 and generation > $2 and ended_at is null""", old.family(), old.generation()).map(rows -> rows.rowCount() > 0);
    }

    /** Answers with the generation that it had come to; nothing where it had ended. */
    Uni<OptionalLong> end(UUID family) {
        return run("""
                update token_families set ended_at = now()
                where id = $1 and ended_at is null and expires_at > now() returning generation""", family)
                .map(rows -> rows.size() == 0
                        ? OptionalLong.empty()
                        : OptionalLong.of(rows.iterator().next().getLong(0)));
    }

    Uni<Void> deleteOf(long userId) {
        return run("delete from token_families where user_id = $1", userId).replaceWithVoid();
    }

    /** Of those whose last token has expired; answers with how many there were. */
    Uni<Integer> purge(int most) {
        return run("""
                delete from token_families where id in (
                    select id from token_families where expires_at < now() limit $1)""", most).map(RowSet::rowCount);
    }

    private static Optional<Grant> grant(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(grant(rows.iterator().next()));
    }

    private static Grant grant(Row row) {
        return new Grant(
                row.getUUID(0),
                row.getLong(1),
                new Caller(row.getLong(2), row.getBoolean(3)),
                row.getLong(4),
                row.getOffsetDateTime(5).toInstant());
    }

    private Uni<RowSet<Row>> run(String sql, Object... parameters) {
        return database.run(new Statement(sql, List.of(parameters), PlanMode.GENERIC));
    }
}
