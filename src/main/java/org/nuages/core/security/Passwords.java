package org.nuages.core.security;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.nuages.core.errors.ApiException;

/** Password work on a pool bounded in threads and queue: hashing is meant to be slow, and must be so for nobody else. */
@Singleton
@Startup
public class Passwords {

    private static final int QUEUE = 64;

    private final ThreadPoolExecutor pool = pool(Runtime.getRuntime().availableProcessors());
    private final String nobodysHash = Argon2.hash("a password that is nobody's");

    private static ThreadPoolExecutor pool(int threads) {
        return new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), work -> {
            var thread = new Thread(work, "passwords");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Whether the password fits; for an unknown account ({@code hash} null) no, after the same time. Call it in {@link #run}. */
    public boolean fits(String password, String hash) {
        return Argon2.fits(password, hash == null ? nobodysHash : hash) && hash != null;
    }

    /** Runs password work, or any signing that goes with it, and comes back to the caller's event loop. */
    public <T> Uni<T> run(Callable<T> work) {
        var context = Vertx.currentContext();
        var backTo = context == null ? Infrastructure.getDefaultExecutor() : MutinyHelper.executor(context);
        return Uni.createFrom()
                .item(() -> call(work))
                .runSubscriptionOn(pool)
                .onFailure(RejectedExecutionException.class)
                .transform(full -> ApiException.unavailable(1))
                .emitOn(backTo);
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void stop() {
        pool.shutdownNow();
    }
}
