package org.nuages.core.idempotency;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.tasks.Schedule;
import org.nuages.core.tasks.Task;

/** An expired key is taken for none; its row goes by and by. */
@Singleton
class KeysHousekeeping {

    private static final String NAME = "idempotency.purge";

    @Produces
    @Singleton
    Task<PurgeKeys> purging(AnswersGiven given) {
        return Task.purging(NAME, PurgeKeys.class, given::purge);
    }

    @Produces
    @Singleton
    Schedule hourly() {
        return Schedule.of(NAME, "37 * * * *", new PurgeKeys());
    }
}
