package org.nuages.core.monitoring;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * Lines of the log reach the console together, ten times a second: to write each by itself was a thirtieth of what a
 * request takes, on its event loop. A warning goes out at once, with all that came before it.
 */
@Singleton
class ConsoleLines {

    private static final long MILLIS = 100;

    private final Logger root;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "console");
        thread.setDaemon(true);
        return thread;
    });
    private final Handler warned = new Warned();
    private List<ConsoleHandler> consoles = List.of();

    ConsoleLines() {
        this(Logger.getLogger(""));
    }

    ConsoleLines(Logger root) {
        this.root = root;
    }

    /** Who develops sees each line as it is written. */
    void start(@Observes StartupEvent started) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            gather();
            clock.scheduleWithFixedDelay(this::flush, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        clock.shutdown();
        root.removeHandler(warned);
        consoles.forEach(console -> console.setAutoFlush(true));
        flush();
    }

    void gather() {
        consoles = Stream.of(root.getHandlers()).flatMap(ConsoleLines::consoles).toList();
        consoles.forEach(console -> console.setAutoFlush(false));
        root.addHandler(warned);
    }

    void flush() {
        consoles.forEach(ConsoleHandler::flush);
    }

    private static Stream<ConsoleHandler> consoles(Handler handler) {
        if (handler instanceof ConsoleHandler console) {
            return Stream.of(console);
        }
        return handler instanceof ExtHandler several
                ? Stream.of(several.getHandlers()).flatMap(ConsoleLines::consoles)
                : Stream.empty();
    }

    private final class Warned extends ExtHandler {

        Warned() {
            setLevel(Level.WARN);
        }

        @Override
        protected void doPublish(ExtLogRecord line) {
            ConsoleLines.this.flush();
        }
    }
}
