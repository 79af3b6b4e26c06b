package org.nuages.core.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuages.core.events.RowsChanged.Kind.CHANGED;
import static org.nuages.core.events.RowsChanged.Kind.CREATED;
import static org.nuages.core.events.RowsChanged.Kind.DELETED;
import static org.nuages.core.testing.OnContext.run;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.catalog.Category;
import org.nuages.catalog.Product;
import org.nuages.catalog.Products;
import org.nuages.core.database.Transactions;
import org.nuages.core.testing.ServiceTest;

/** Who observes hears of what has been committed, and of nothing else. */
@QuarkusTest
class SignalsTest extends ServiceTest {

    record OrderPaid(long id) {}

    @Singleton
    static class Diary {

        final List<Object> heard = new CopyOnWriteArrayList<>();

        void products(@Observes @ChangesOf(Product.class) RowsChanged change) {
            heard.add(change);
        }

        void fails(@Observes @Priority(1) OrderPaid paid) {
            if (paid.id() < 0) {
                throw new IllegalStateException("This observer fails, as the test wants it");
            }
        }

        void paid(@Observes OrderPaid paid) {
            heard.add(paid);
        }
    }

    @Inject
    Diary diary;

    @Inject
    Signals signals;

    @Inject
    Transactions transactions;

    @Inject
    Products products;

    private long shoes;

    @BeforeEach
    void nothingHeard() {
        rows.clear();
        shoes = a.category("shoes");
        diary.heard.clear();
    }

    private static RowsChanged products(RowsChanged.Kind kind, Object... keys) {
        return new RowsChanged(Product.class, kind, List.of(keys));
    }

    private UUID create(String name) {
        return UUID.fromString(as.staff()
                .contentType("application/json")
                .body("{\"name\":\"%s\",\"price\":1,\"category_id\":%d}".formatted(name, shoes))
                .post("/api/v1/products")
                .jsonPath()
                .getString("id"));
    }

    @Test
    void rows_created_changed_and_deleted() {
        var boot = create("Boot");
        var json = as.staff().contentType("application/json");
        assertThat(json.body("{\"name\":\"Shoe\"}")
                        .patch("/api/v1/products/" + boot)
                        .statusCode())
                .isEqualTo(200);
        assertThat(json.delete("/api/v1/products/" + boot).statusCode()).isEqualTo(204);

        assertThat(diary.heard)
                .containsExactly(products(CREATED, boot), products(CHANGED, boot), products(DELETED, boot));
    }

    @Test
    void many_at_once_are_one_signal_with_keys_where_they_are_known() {
        var made = as.staff()
                .contentType("application/json")
                .body(
                        "[{\"name\":\"a\",\"price\":1,\"category_id\":%1$d},{\"name\":\"b\",\"price\":1,\"category_id\":%1$d}]"
                                .formatted(shoes))
                .post("/api/v1/products/bulk_create");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        var keys = made.jsonPath().getList("id", String.class).stream()
                .map(UUID::fromString)
                .toArray();
        run(() -> products.active().delete());
        run(() -> products.all().delete());

        assertThat(diary.heard).containsExactly(products(CREATED, keys), products(DELETED));
    }

    @Test
    void refused_writes_and_rows_of_other_entities_are_not_heard_of() {
        var json = as.staff().contentType("application/json");
        assertThat(json.body("{\"name\":\"\"}").post("/api/v1/products").statusCode())
                .isEqualTo(400);
        assertThat(json.body("{\"name\":\"hats\"}").post("/api/v1/categories").statusCode())
                .isEqualTo(201);

        assertThat(diary.heard).isEmpty();
    }

    @Test
    void nobody_is_asked_for_keys_that_nobody_wants() {
        run(() -> Uni.createFrom()
                .voidItem()
                .invoke(() -> signals.changed(Category.class, CREATED, () -> {
                    throw new AssertionError("asked for keys");
                })));
    }

    @Test
    void events_of_ones_own_come_after_the_commit_and_never_without_it() {
        run(() -> transactions.atomic(() -> {
            signals.emit(new OrderPaid(1));
            assertThat(diary.heard).isEmpty();
            return transactions
                    .<Void>atomic(() -> {
                        signals.emit(new OrderPaid(2));
                        return Uni.createFrom().failure(new IllegalArgumentException("undone"));
                    })
                    .onFailure()
                    .recoverWithNull()
                    .chain(() -> transactions.atomic(() -> {
                        signals.emit(new OrderPaid(3));
                        return Uni.createFrom().voidItem();
                    }));
        }));
        assertThatThrownBy(() -> run(() -> transactions.atomic(() -> {
                    signals.emit(new OrderPaid(4));
                    return Uni.createFrom().failure(new IllegalArgumentException("undone"));
                })))
                .hasMessage("undone");

        assertThat(diary.heard).containsExactly(new OrderPaid(1), new OrderPaid(3));
    }

    @Test
    void an_observer_that_fails_harms_neither_the_writer_nor_the_others() {
        run(() -> transactions.atomic(() -> {
            signals.emit(new OrderPaid(-1));
            return Uni.createFrom().voidItem();
        }));

        assertThat(diary.heard).containsExactly(new OrderPaid(-1));
    }
}
