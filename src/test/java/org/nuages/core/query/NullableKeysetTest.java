package org.nuages.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.query.Field.field;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.catalog.Category;
import org.nuages.catalog.Category_;
import org.nuages.core.testing.ServiceTest;

/** Keyset pages along orderings whose terms may be null: nulls come last, and no row is lost at the border. */
@QuarkusTest
class NullableKeysetTest extends ServiceTest {

    private final Shape<Category, Long> id = Shape.of(row -> row.get(Category_.id));
    private final Expression<Category, ?> parent =
            Field.<Category, Category>field(Category_.parent).to(Category_.id);
    private final Expression<Category, ?> grandparent = Field.<Category, Category>field(Category_.parent)
            .to(Category_.parent)
            .to(Category_.id);

    @Inject
    Queries queries;

    /** Four roots, three of them with three children each, of which one has two of its own. */
    @BeforeEach
    void tree() {
        rows.clear();
        a.category("lonely");
        for (var root = 0; root < 3; root++) {
            var below = a.category("root-" + root);
            for (var n = 0; n < 3; n++) {
                var child = a.category("child-" + root + n, below);
                if (n == 1) {
                    a.category("grandchild-" + root, child);
                    a.category("other-" + root, child);
                }
            }
        }
    }

    @Test
    void each_row_is_seen_once_in_the_order_of_the_whole() {
        Expression<Category, ?> name = field(Category_.name);
        for (var ordering : List.of(
                List.of(parent.ascending()),
                List.of(parent.descending()),
                List.of(parent.descending(), name.ascending()),
                List.of(parent.ascending(), grandparent.descending()),
                List.of(grandparent.descending(), parent.descending()),
                List.of(grandparent.ascending(), parent.descending(), name.ascending()))) {
            var set = queries.of(Category.class).orderBy(List.<Order<Category>>copyOf(ordering));
            var whole = set.page(id, 100, 0).await().indefinitely().views();
            assertThat(whole).hasSize(19);
            for (var size : List.of(1, 2, 3, 4, 5, 18, 19, 20)) {
                assertThat(walk(set, false, size)).isEqualTo(whole);
                var back = walk(set, true, size);
                Collections.reverse(back);
                assertThat(back).isEqualTo(whole);
            }
        }
    }

    @Test
    void nulls_come_last_whatever_the_direction() {
        for (var order : List.of(parent.ascending(), parent.descending())) {
            var parents = queries.of(Category.class)
                    .orderBy(List.<Order<Category>>of(order))
                    .page(Shape.<Category, Object>of(row -> row.get("parent", () -> parent)), 100, 0)
                    .await()
                    .indefinitely()
                    .views();
            assertThat(parents.subList(0, 15)).doesNotContainNull();
            assertThat(parents.subList(15, 19)).containsOnlyNulls();
        }
    }

    private List<Long> walk(PlainSet<Category> set, boolean backwards, int size) {
        var seen = new ArrayList<Long>();
        List<Object> position = backwards ? end(set, seen) : null;
        org.nuages.core.query.Rows<Long> page;
        do {
            page = set.keyed(id, position, backwards, size).await().indefinitely();
            assertThat(page.views()).hasSizeLessThanOrEqualTo(size);
            seen.addAll(page.views());
            position = page.last();
        } while (page.hasMore());
        return seen;
    }

    /** The position of the last row, which is seen by this. */
    private List<Object> end(PlainSet<Category> set, List<Long> seen) {
        var whole = set.keyed(id, null, false, 100).await().indefinitely();
        seen.add(whole.views().get(whole.views().size() - 1));
        return whole.last();
    }
}
