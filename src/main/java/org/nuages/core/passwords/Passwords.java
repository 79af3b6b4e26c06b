package org.nuages.core.passwords;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.work.BoundedWork;

/**
 * Password work for requests, bounded in threads, in those who wait, and in memory: a hash that Django made takes a
 * hundred times what another one does. Hashing is meant to be slow, and must be so for nobody else.
 */
@Singleton
@Startup
public class Passwords {

    private final PasswordHashes hashes;
    private final BoundedWork work;
    private final Semaphore memory;
    private final int budget;

    Passwords(
            PasswordHashes hashes,
            @ConfigProperty(name = "nuages.passwords.threads") Optional<Integer> threads,
            @ConfigProperty(name = "nuages.passwords.queue") int queue,
            @ConfigProperty(name = "nuages.passwords.memory-budget") Optional<Integer> mebibytes,
            MeterRegistry registry) {
        this.hashes = hashes;
        this.work = new BoundedWork("passwords", threads.orElseGet(Passwords::allProcessorsButOne), queue, registry);
        this.budget = mebibytes.orElse(Math.max(hashes.memory(), shareOfHeap()));
        this.memory = new Semaphore(budget, true);
    }

    /** One is left to the event loops. */
    private static int allProcessorsButOne() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    private static int shareOfHeap() {
        return (int) (Runtime.getRuntime().maxMemory() / PasswordHashes.SHARE_OF_HEAP >> 20);
    }

    /** Whether the hash is the password's; no where there is none (null), after the same time. */
    public Uni<Boolean> fits(String password, String hash) {
        return run(hashes.memory(hash), () -> hashes.fits(password, hash));
    }

    public Uni<String> hash(String password) {
        return run(hashes.memory(), () -> hashes.hash(password));
    }

    public boolean isCurrent(String hash) {
        return hashes.isCurrent(hash);
    }

    /** What would take more than the whole budget runs alone. */
    private <T> Uni<T> run(int mebibytes, Callable<T> job) {
        var share = Math.min(mebibytes, budget);
        return work.run(() -> {
            memory.acquire(share);
            try {
                return job.call();
            } finally {
                memory.release(share);
            }
        });
    }

    @PreDestroy
    void stop() {
        work.stop();
    }
}
