package org.nuages.tokens;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.nuages.core.security.Revocations;
import org.nuages.core.tasks.Schedule;
import org.nuages.core.tasks.Task;

/** What is kept of tokens that have all expired is of no use any more. */
@Singleton
class ExpiredTokens {

    private static final String NAME = "users.flush_expired_tokens";
    private static final int AT_ONCE = 10_000;

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
        return flushFamilies().chain(gone -> revocations.purge().map(more -> gone + more));
    }

    private Uni<Integer> flushFamilies() {
        return families.purge(AT_ONCE)
                .chain(gone -> gone < AT_ONCE
                        ? Uni.createFrom().item(gone)
                        : flushFamilies().map(more -> gone + more));
    }

    @Produces
    @Singleton
    static Task<Flush> flushing(ExpiredTokens expired) {
        return Task.of(NAME, Flush.class, flush -> expired.flush().replaceWithVoid())
                .timeLimit(Duration.ofMinutes(10))
                .outsideTransaction();
    }

    @Produces
    @Singleton
    static Schedule hourly() {
        return Schedule.of(NAME, "37 * * * *", new Flush());
    }
}
