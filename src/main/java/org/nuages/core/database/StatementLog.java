package org.nuages.core.database;

import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import org.jboss.logging.Logger;

/** How many statements a request ran and how long it waited for them, kept with the request's own Vert.x context. */
public final class StatementLog {

    private static final Logger LOG = Logger.getLogger("org.nuages.sql");
    private static final String KEY = StatementLog.class.getName();

    private int count;
    private long nanos;

    private StatementLog() {}

    public int count() {
        return count;
    }

    public double milliseconds() {
        return nanos / 1e6;
    }

    /** The log of the request that is being answered, null outside one. */
    public static StatementLog current() {
        return Vertx.currentContext() instanceof ContextInternal context && context.isDuplicate()
                ? (StatementLog) context.localContextData().computeIfAbsent(KEY, key -> new StatementLog())
                : null;
    }

    static <T> Handler<AsyncResult<T>> started(String text) {
        var log = current();
        var start = System.nanoTime();
        return result -> {
            var took = System.nanoTime() - start;
            if (log != null) {
                log.add(took);
            }
            LOG.debugf("%.2f ms  %s", took / 1e6, text);
        };
    }

    private synchronized void add(long took) {
        count++;
        nanos += took;
    }
}
