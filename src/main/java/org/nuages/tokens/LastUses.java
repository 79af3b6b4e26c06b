package org.nuages.tokens;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.nuages.core.database.Database;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;

/** Notes that an API token has been used, at most once a minute and beside the request: nobody waits for it. */
@Singleton
class LastUses {

    private static final Logger LOG = Logger.getLogger(LastUses.class);
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final Database database;
    private final Context context;

    LastUses(Database database, Vertx vertx) {
        this.database = database;
        this.context = ((VertxInternal) vertx).createEventLoopContext();
    }

    /** @param before when it was used, as far as was known; null for never */
    void note(UUID token, OffsetDateTime before) {
        if (before == null || before.isBefore(OffsetDateTime.now().minus(PRECISION))) {
            context.runOnContext(now -> write(token));
        }
    }

    private void write(UUID token) {
        var statement = new Statement("""
                update api_tokens set last_used = now()
                where id = $1 and (last_used is null or last_used < now() - interval '1 minute')""", List.of(token), PlanMode.GENERIC);
        database.run(statement)
                .subscribe()
                .with(done -> {}, failure -> LOG.debugf("A use was not noted: %s", failure.getMessage()));
    }
}
