package org.nuages.core.tasks;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The queue's own task: finished ones are kept for a while, for those who want to look, and then go. */
@Singleton
class Housekeeping {

    private static final int AT_ONCE = 10_000;

    @Produces
    @Singleton
    Task<Purge> purging(TaskQueue queue, @ConfigProperty(name = "nuages.tasks.keep-finished") Duration keep) {
        return Task.of("tasks.purge", Purge.class, purge -> purge(queue, keep))
                .timeLimit(Duration.ofMinutes(10))
                .outsideTransaction();
    }

    private static Uni<Void> purge(TaskQueue queue, Duration keep) {
        return queue.purge(keep, AT_ONCE)
                .chain(gone -> gone < AT_ONCE ? Uni.createFrom().voidItem() : purge(queue, keep));
    }

    @Produces
    @Singleton
    Schedule hourly() {
        return Schedule.of("tasks.purge", "17 * * * *", new Purge());
    }
}
