package org.nuages.core.tasks;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.nuages.core.database.Database;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;

/** A task for tests, which does something in the database and then perhaps goes wrong. */
@Singleton
class LeaveTraces {

    private final Database database;
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    LeaveTraces(Database database) {
        this.database = database;
    }

    @Produces
    @Singleton
    Task<Leave> leave() {
        return Task.of("tests.leave", Leave.class, this::work).attempts(3).timeLimit(Duration.ofMillis(400));
    }

    @Produces
    @Singleton
    Schedule yearly() {
        return Schedule.of("tests.leave", "0 0 1 1 *", Leave.of("scheduled"));
    }

    private Uni<Void> work(Leave what) {
        var insert = new Statement("insert into tags (name) values ($1)", List.of(what.trace()), PlanMode.GENERIC);
        return database.run(insert).chain(() -> then(what));
    }

    private Uni<Void> then(Leave what) {
        return switch (what.manner()) {
            case AT_ONCE -> Uni.createFrom().voidItem();
            case FAILING_ONCE ->
                failed.add(what.trace()) ? failure() : Uni.createFrom().voidItem();
            case FAILING_ALWAYS -> failure();
            case NEVER_ENDING -> Uni.createFrom().nothing();
        };
    }

    private static Uni<Void> failure() {
        return Uni.createFrom().failure(new IllegalStateException("out of luck"));
    }
}
