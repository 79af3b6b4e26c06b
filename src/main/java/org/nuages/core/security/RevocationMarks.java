package org.nuages.core.security;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.errors.ApiException;

/**
 * What this process knows of revoked tokens, so that no request has to ask. Its own revocations are here at once; those of
 * others come by reading, each time, all of the time in which a token may still be in use: a reading of only what is new
 * would miss what was begun before it and committed after. Versions are compared, not clocks. While the last reading is
 * too long ago, the database is asked for each request.
 */
@Singleton
public class RevocationMarks {

    /** What began to be written and is not committed yet, clocks that differ, readings that fail. */
    static final Duration SLACK = Duration.ofMinutes(5);

    private static final int MOST_ASKING = 100;
    private static final Uni<Boolean> NO = Uni.createFrom().item(false);
    private static final Uni<Boolean> YES = Uni.createFrom().item(true);

    private final RevocationTable table;
    private final Duration window;
    private final long trusted;
    private final Map<Object, Mark> marks = new ConcurrentHashMap<>();
    private final AtomicInteger asking = new AtomicInteger();
    private volatile long readAt;
    private volatile boolean hasRead;

    /** @param version the first that is good; of a grant none is */
    private record Mark(long version, long seenAt) {

        static Mark higher(Mark one, Mark other) {
            return new Mark(Math.max(one.version, other.version), Math.max(one.seenAt, other.seenAt));
        }
    }

    RevocationMarks(
            RevocationTable table,
            @ConfigProperty(name = "nuages.jwt.access-lifetime") Duration accessLifetime,
            @ConfigProperty(name = "nuages.revocations.trusted-for") Duration trusted) {
        this.table = table;
        this.window = accessLifetime.plus(SLACK);
        this.trusted = trusted.toNanos();
    }

    public Uni<Boolean> isRevoked(CallerPrincipal principal) {
        if (!isUpToDate()) {
            return ask(principal);
        }
        return knowsOf(principal) ? YES : NO;
    }

    private boolean knowsOf(CallerPrincipal principal) {
        if (marks.isEmpty()) {
            return false;
        }
        var ofUser = marks.get(principal.caller().id());
        return (ofUser != null && principal.version() < ofUser.version) || knowsOf(principal.grant());
    }

    /** What is not known here may have ended all the same, on another pod. */
    boolean knowsOf(UUID grant) {
        return marks.containsKey(grant);
    }

    private boolean isUpToDate() {
        return hasRead && System.nanoTime() - readAt < trusted;
    }

    /** Bounded: who comes while too many are asking is sent away. */
    private Uni<Boolean> ask(CallerPrincipal principal) {
        if (knowsOf(principal)) {
            return YES;
        }
        if (asking.incrementAndGet() > MOST_ASKING) {
            asking.decrementAndGet();
            return Uni.createFrom().failure(ApiException.unavailable(1));
        }
        return table.revokes(principal).onTermination().invoke(asking::decrementAndGet);
    }

    void add(Revocation revocation) {
        var version = revocation.version() == null ? Long.MAX_VALUE : revocation.version();
        marks.merge(revocation.key(), new Mark(version, System.nanoTime()), Mark::higher);
    }

    /** What was read counts from when the reading began. */
    Uni<Void> read() {
        return Uni.createFrom().deferred(() -> {
            var began = System.nanoTime();
            return table.since(window)
                    .invoke(found -> {
                        found.forEach(this::add);
                        forget(began);
                        readAt = began;
                        hasRead = true;
                    })
                    .replaceWithVoid();
        });
    }

    /** What has not been seen for so long is about tokens that have expired. */
    private void forget(long now) {
        marks.values().removeIf(mark -> now - mark.seenAt > window.toNanos());
    }
}
