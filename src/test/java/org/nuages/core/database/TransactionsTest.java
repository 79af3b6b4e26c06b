package org.nuages.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuages.core.testing.OnContext.run;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

/** What happens together, and what is undone together. */
@QuarkusTest
class TransactionsTest extends ServiceTest {

    @Inject
    Transactions transactions;

    @Inject
    Database database;

    private final List<String> hooks = new ArrayList<>();

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private Uni<Void> tag(String name) {
        transactions.afterCommit(() -> hooks.add(name));
        var insert = new Statement("insert into tags (name) values ($1)", List.of(name), PlanMode.GENERIC);
        return database.run(insert).replaceWithVoid();
    }

    private static <T> Uni<T> failing() {
        return Uni.createFrom().failure(new IllegalArgumentException("no"));
    }

    private Object tags() {
        return rows.value("select coalesce(string_agg(name, ' ' order by id), '') from tags");
    }

    @Test
    void commits_all_and_then_runs_the_hooks() {
        var statement = new Statement("select count(*) from tags", List.of(), PlanMode.GENERIC);

        var seenInside = run(() -> transactions.atomic(() -> tag("a").chain(() -> tag("b"))
                .chain(() -> database.run(statement))
                .map(found -> found.iterator().next().getLong(0))
                .invoke(() -> assertThat(hooks).isEmpty())));

        assertThat(seenInside).isEqualTo(2);
        assertThat(tags()).isEqualTo("a b");
        assertThat(hooks).containsExactly("a", "b");
    }

    @Test
    void undoes_all_and_runs_no_hook() {
        assertThatThrownBy(() -> run(() -> transactions.atomic(() -> tag("a").chain(TransactionsTest::failing))))
                .hasMessage("no");

        assertThat(tags()).isEqualTo("");
        assertThat(hooks).isEmpty();
    }

    @Test
    void a_block_inside_is_undone_alone() {
        run(() -> transactions.atomic(() -> tag("before")
                .chain(() -> transactions
                        .<Void>atomic(() -> tag("inside").chain(TransactionsTest::failing))
                        .onFailure()
                        .recoverWithNull())
                .chain(() -> transactions.atomic(() -> tag("also inside")))
                .chain(() -> tag("after"))));

        assertThat(tags()).isEqualTo("before also inside after");
        assertThat(hooks).containsExactly("before", "also inside", "after");
    }

    @Test
    void an_insistent_block_inside_fails_with_the_whole() {
        assertThatThrownBy(
                        () -> run(() -> transactions.atomic(() -> tag("before").chain(() -> transactions
                                .<Void>insistently(() -> tag("inside").chain(TransactionsTest::failing))
                                .onFailure()
                                .recoverWithNull()))))
                .hasMessage("A block of this transaction failed")
                .hasRootCauseMessage("no");

        assertThat(tags()).isEqualTo("");
        assertThat(hooks).isEmpty();
    }

    @Test
    void an_insistent_block_is_undone_with_the_one_around_it() {
        run(() -> transactions.atomic(() -> tag("before")
                .chain(() -> transactions
                        .<Void>atomic(() ->
                                transactions.insistently(() -> tag("inside").chain(TransactionsTest::failing)))
                        .onFailure()
                        .recoverWithNull())
                .chain(() -> transactions.insistently(() -> tag("after")))));

        assertThat(tags()).isEqualTo("before after");
        assertThat(hooks).containsExactly("before", "after");
    }

    @Test
    void a_hook_outside_runs_at_once() {
        run(() -> Uni.createFrom().voidItem().invoke(() -> transactions.afterCommit(() -> hooks.add("now"))));

        assertThat(hooks).containsExactly("now");
    }

    @Test
    void nothing_is_committed_past_the_deadline() {
        assertThatThrownBy(() -> run(() -> {
                    var deadline = Deadline.start();
                    return transactions.atomic(() -> tag("late").invoke(deadline::expire));
                }))
                .isInstanceOf(Deadline.PastDeadline.class);
        assertThat(tags()).isEqualTo("");

        var expired = run(() -> {
            var deadline = Deadline.start();
            return transactions.atomic(() -> tag("in time")).map(done -> deadline.expire());
        });
        assertThat(expired).isFalse();
        assertThat(tags()).isEqualTo("in time");
    }

    @Test
    void an_error_of_the_database_undoes_the_whole() {
        assertThatThrownBy(() -> run(() -> transactions.atomic(
                        () -> tag("a").chain(() -> tag("a").onFailure().recoverWithNull()))))
                .isNotNull();

        assertThat(tags()).isEqualTo("");
        assertThat(hooks).isEmpty();
    }

    @Test
    void conflicts_tell_what_they_are_about() {
        assertThatThrownBy(() -> run(() -> transactions.atomic(() -> tag("a").chain(() -> tag("a")))))
                .satisfies(failure -> assertThat(WriteConflict.in(failure)).hasValueSatisfying(conflict -> {
                    assertThat(conflict.kind()).isEqualTo(WriteConflict.Kind.UNIQUE);
                    assertThat(conflict.isAbout("name")).isTrue();
                    assertThat(conflict.isAbout("slug")).isFalse();
                }));
    }
}
