package org.nuages.core.tasks;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The queue's own task: finished ones are kept for a while, for those who want to look, and then go. */
@Singleton
class Housekeeping {

    @Produces
    @Singleton
    Task<Purge> purging(TaskQueue queue, @ConfigProperty(name = "nuages.tasks.keep-finished") Duration keep) {
        return Task.purging("tasks.purge", Purge.class, most -> queue.purge(keep, most));
    }

    @Produces
    @Singleton
    Schedule hourly() {
        return Schedule.of("tasks.purge", "17 * * * *", new Purge());
    }
}
