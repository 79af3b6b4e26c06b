package org.nuages.users;

import io.quarkus.arc.All;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.nuages.core.tasks.Task;

/** What all features keep of people. */
@Singleton
class PersonalRecords {

    private final List<PersonalData> all;

    PersonalRecords(@All List<PersonalData> all) {
        this.all = all;
    }

    /** Of somebody who has been erased, something may have been left behind. */
    @RegisterForReflection
    record Sweep(long userId) {}

    Uni<Void> erase(long userId) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(kind -> kind.erase(userId))
                .onItem()
                .ignoreAsUni();
    }

    @Produces
    @Singleton
    static Task<Sweep> sweeping(PersonalRecords records) {
        return Task.of("users.sweep_erased", Sweep.class, sweep -> records.erase(sweep.userId()));
    }
}
