package org.nuages.core.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleLinesTest {

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final Logger root = LogContext.create().getLogger("");
    private final ConsoleLines lines = new ConsoleLines(root);

    @BeforeEach
    void a_console_behind_another_handler() {
        var handler = new ConsoleHandler(new PatternFormatter("%s|"));
        handler.setOutputStream(console);
        handler.setAutoFlush(true);
        var outer = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord line) {
                publishToNestedHandlers(line);
            }
        };
        outer.addHandler(handler);
        root.addHandler(outer);
        root.setLevel(Level.INFO);
        lines.gather();
    }

    private String written() {
        return console.toString(StandardCharsets.UTF_8);
    }

    @Test
    void lines_go_out_together() {
        root.info("one");
        root.info("two");
        assertThat(written()).isEmpty();

        lines.flush();

        assertThat(written()).isEqualTo("one|two|");
    }

    @Test
    void a_warning_goes_out_at_once_with_all_before_it() {
        root.info("one");
        root.warning("two");

        assertThat(written()).isEqualTo("one|two|");
    }

    @Test
    void the_last_lines_are_written_and_later_ones_at_once() {
        root.info("one");

        lines.stop(new ShutdownEvent());

        assertThat(written()).isEqualTo("one|");
        root.info("two");
        assertThat(written()).isEqualTo("one|two|");
    }
}
