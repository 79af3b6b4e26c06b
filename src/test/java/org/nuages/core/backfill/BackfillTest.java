package org.nuages.core.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuages.core.testing.OnContext.run;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;
import picocli.CommandLine;

/** A column is filled batch by batch, each row once, whatever happens in the middle. */
@QuarkusTest
class BackfillTest extends ServiceTest {

    /** What is written is longer each time it is written. */
    private static final Filling AUTHORS = new Filling("authors", "bio = bio || 'By ' || name", "bio = ''", 100);

    private static final String FILLED = "select count(*) from authors where bio = 'By ' || name";

    @Inject
    Backfill backfill;

    @Inject
    Instance<BackfillCommand> commands;

    @BeforeEach
    void authors() {
        rows.clear();
        rows.run("insert into authors (name) select 'Author ' || n from generate_series(1, 250) n");
    }

    @Test
    void fills_all_rows_and_tells_how_far_it_is() {
        var told = new ArrayList<Long>();

        var done = run(() -> backfill.run(AUTHORS, (filled, about) -> told.add(filled.filled())));

        assertThat(done.seen()).isEqualTo(250);
        assertThat(told).containsExactly(100L, 200L, 250L);
        assertThat(rows.value(FILLED)).isEqualTo(250L);
    }

    @Test
    void goes_on_where_it_was_stopped() {
        assertThatThrownBy(() -> run(() -> backfill.run(AUTHORS, BackfillTest::stopAfterTwoBatches)))
                .hasMessage("stopped");
        assertThat(rows.value(FILLED)).isEqualTo(200L);

        var rest = run(() -> backfill.run(AUTHORS, (filled, about) -> {}));

        assertThat(rest.filled()).isEqualTo(50);
        assertThat(rest.seen()).isEqualTo(250);
        assertThat(rows.value(FILLED)).isEqualTo(250L);
    }

    private static void stopAfterTwoBatches(Filled filled, long about) {
        if (filled.seen() == 200) {
            throw new IllegalStateException("stopped");
        }
    }

    @Test
    void a_batch_is_filled_or_not() {
        var failing = new Filling("authors", "bio = (id / (id % 250))::text", "bio = ''", 100);

        assertThatThrownBy(() -> run(() -> backfill.run(failing, (filled, about) -> {})))
                .hasMessageContaining("division by zero");

        assertThat(rows.value("select count(*) from authors where bio = '1'")).isEqualTo(200L);
    }

    @Test
    void walks_along_keys_of_any_type_and_leaves_alone_what_lacks_nothing() {
        rows.run("insert into categories (name, slug) values ('Shoes', 'shoes')");
        rows.run(
                "insert into products (id, name, slug, price, category_id) select gen_random_uuid(), 'P' || n, 'p' || n, n, c.id"
                        + " from generate_series(1, 30) n, categories c");

        var done = run(() ->
                backfill.run(new Filling("products", "description = 'cheap'", "price < 11", 7), (filled, about) -> {}));

        assertThat(done.seen()).isEqualTo(30);
        assertThat(done.filled()).isEqualTo(10);
        assertThat(rows.value("select count(*) from products where description = 'cheap' and price < 11"))
                .isEqualTo(10L);
        assertThat(rows.value("select count(*) from products where description = ''"))
                .isEqualTo(20L);
    }

    @Test
    void the_command_says_what_it_has_done() {
        assertThat(command(0, "authors", "--set", "bio = name", "--where", "bio = ''", "--batch", "60"))
                .isEqualTo("authors: 250 rows, 250 filled.\n");
        assertThat(command(0, "authors", "--set", "bio = name", "--where", "bio = ''"))
                .isEqualTo("authors: 250 rows, 0 filled.\n");
        assertThat(command(2, "authors", "--set", "bio = name", "--where", "bio = ''", "--batch", "0"))
                .isEmpty();
        assertThat(command(1, "nothing", "--set", "bio = name", "--where", "bio = ''"))
                .isEmpty();
    }

    private String command(int code, String... arguments) {
        var out = new StringWriter();
        var line = new CommandLine(commands.get())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .setExecutionExceptionHandler((failure, command, parsed) -> 1);
        assertThat(line.execute(arguments)).isEqualTo(code);
        return out.toString();
    }
}
