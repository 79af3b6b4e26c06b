package org.nuages.core.tasks;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How tasks are worked on in this process. */
@Singleton
class WorkerSettings {

    private final boolean works;
    private final int atOnce;
    private final Duration lookInterval;
    private final Duration lease;
    private final Duration patience;

    WorkerSettings(
            @ConfigProperty(name = "nuages.tasks.works-here") boolean works,
            @ConfigProperty(name = "nuages.tasks.at-once") int atOnce,
            @ConfigProperty(name = "nuages.tasks.look-interval") Duration lookInterval,
            @ConfigProperty(name = "nuages.tasks.lease") Duration lease,
            @ConfigProperty(name = "nuages.tasks.patience") Duration patience) {
        this.works = works;
        this.atOnce = atOnce;
        this.lookInterval = lookInterval;
        this.lease = lease;
        this.patience = patience;
    }

    boolean isOff() {
        return !works || atOnce == 0;
    }

    int atOnce() {
        return atOnce;
    }

    Duration lookInterval() {
        return lookInterval;
    }

    /** After this long without a sign of life of who took it a task is anybody's again. */
    Duration lease() {
        return lease;
    }

    /** How long running tasks may take to end when the process shall stop. */
    Duration patience() {
        return patience;
    }
}
