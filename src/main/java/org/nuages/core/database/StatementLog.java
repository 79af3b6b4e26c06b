package org.nuages.core.database;

import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** How many statements a request ran and how long it waited for them, kept with the request's own Vert.x context. */
public final class StatementLog {

    private static final Logger LOG = Logger.getLogger("org.nuages.sql");
    private static final String KEY = StatementLog.class.getName();

    private final List<String> texts = new ArrayList<>(4);
    private long nanos;

    private StatementLog() {}

    public synchronized int count() {
        return texts.size();
    }

    /** How often each statement ran. */
    public synchronized Map<String, Integer> repeated() {
        var times = new HashMap<String, Integer>();
        texts.forEach(text -> times.merge(text, 1, Integer::sum));
        return times;
    }

    public synchronized double milliseconds() {
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
                log.add(text, took);
            }
            LOG.debugf("%.2f ms  %s", took / 1e6, text);
        };
    }

    private synchronized void add(String text, long took) {
        texts.add(text);
        nanos += took;
    }
}
