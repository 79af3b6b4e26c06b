package org.nuages.orders;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.tasks.Schedule;
import org.nuages.core.tasks.Task;

/** Carts that nobody comes back to are cleaned up every hour. */
@Singleton
class CartHousekeeping {

    private static final String NAME = "carts.clean_up";

    @Produces
    @Singleton
    Task<CleanUpCarts> cleaningUp(Carts carts) {
        return Task.purging(NAME, CleanUpCarts.class, carts::cleanUp);
    }

    @Produces
    @Singleton
    Schedule hourly() {
        return Schedule.of(NAME, "47 * * * *", new CleanUpCarts());
    }
}
