package org.nuages.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.nuages.core.callers.Caller;
import org.nuages.core.database.Database;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;
import org.nuages.core.errors.ApiException;
import org.nuages.core.security.AuthorizationScheme;
import org.nuages.core.security.CallerPrincipal;
import org.nuages.core.security.RevocationMarks;
import org.nuages.core.security.TokenDigest;

/**
 * {@code Authorization: Token <key>}. What was found is remembered for half a minute, by digest. A token that has been deleted
 * is found among the revoked ones, as is a user about whom something has changed: then it is looked up again.
 */
@Singleton
class ApiTokenKeys implements AuthorizationScheme {

    private static final int REMEMBERED = 10_000;
    private static final Duration FOR = Duration.ofSeconds(30);

    private final Database database;
    private final RevocationMarks revocations;
    private final LastUses lastUses;
    private final Cache<Object, CallerPrincipal> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(FOR).build();

    ApiTokenKeys(Database database, RevocationMarks revocations, LastUses lastUses) {
        this.database = database;
        this.revocations = revocations;
        this.lastUses = lastUses;
    }

    @Override
    public String name() {
        return "Token";
    }

    @Override
    public Uni<CallerPrincipal> verify(String key) {
        var digest = TokenDigest.of(key);
        var found = known.getIfPresent(digest);
        if (found == null || found.isExpired()) {
            return lookUp(key, digest);
        }
        return revocations
                .isRevoked(found)
                .chain(revoked ->
                        revoked ? lookUp(key, digest) : Uni.createFrom().item(found));
    }

    private Uni<CallerPrincipal> lookUp(String key, Object digest) {
        known.invalidate(digest);
        var statement = new Statement("""
                select t.id, t.expires_at, t.last_used, u.id, u.is_staff, u.tokens_version
                from api_tokens t join users u on u.id = t.owner_id
                where t.digest = $1 and (t.expires_at is null or t.expires_at > now())
                    and u.is_active""", List.of(ApiToken.digestOf(key)), PlanMode.GENERIC);
        return database.run(statement).map(rows -> {
            var row = rows.iterator();
            if (!row.hasNext()) {
                throw ApiException.tokenNotValid();
            }
            return remember(digest, row.next());
        });
    }

    private CallerPrincipal remember(Object digest, Row row) {
        var id = row.getUUID(0);
        var expiry = row.getOffsetDateTime(1);
        var principal = new CallerPrincipal(
                new Caller(row.getLong(3), row.getBoolean(4)),
                row.getLong(5),
                id,
                null,
                expiry == null ? Long.MAX_VALUE : expiry.toInstant().toEpochMilli());
        known.put(digest, principal);
        lastUses.note(id, row.getOffsetDateTime(2));
        return principal;
    }
}
