package org.nuages.tokens;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.security.Revocations;
import org.nuages.core.tasks.Portions;
import org.nuages.core.tasks.Schedule;
import org.nuages.core.tasks.Task;

/** What is kept of tokens that have all expired is of no use any more. */
@Singleton
class ExpiredTokens {

    private static final String NAME = "users.flush_expired_tokens";

    private final TokenFamilies families;
    private final Revocations revocations;

    ExpiredTokens(TokenFamilies families, Revocations revocations) {
        this.families = families;
        this.revocations = revocations;
    }

    /** It is time to flush them. */
    @RegisterForReflection
    record Flush() {}

    /** Answers with how many rows are gone. */
    Uni<Integer> flush() {
        return Portions.remove(this::some);
    }

    /** Families first, and revocations with what is left of the number. */
    private Uni<Integer> some(int most) {
        return families.purge(most)
                .chain(gone -> gone == most
                        ? Uni.createFrom().item(gone)
                        : revocations.purge(most - gone).map(more -> gone + more));
    }

    @Produces
    @Singleton
    static Task<Flush> flushing(ExpiredTokens expired) {
        return Task.purging(NAME, Flush.class, expired::some);
    }

    @Produces
    @Singleton
    static Schedule hourly() {
        return Schedule.of(NAME, "37 * * * *", new Flush());
    }
}
