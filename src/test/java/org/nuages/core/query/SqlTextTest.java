package org.nuages.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.query.Field.field;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nuages.books.Author_;
import org.nuages.books.Book;
import org.nuages.books.BookView;
import org.nuages.books.Book_;
import org.nuages.catalog.Category;
import org.nuages.catalog.Category_;
import org.nuages.catalog.Product;
import org.nuages.catalog.ProductDetail;
import org.nuages.catalog.Product_;
import org.nuages.core.callers.Caller;

/** The SQL that query sets become: what nobody asked for is not in it. */
@QuarkusTest
class SqlTextTest {

    private static final String VERSION_OF_PRODUCTS =
            "(select coalesce(sum(weight), 0)::bigint from table_versions where relation in ('products'))";

    @Inject
    Queries queries;

    @Test
    void a_field_that_is_not_chosen_costs_neither_column_nor_join() {
        assertThat(select(Set.of("name", "category.id"), Set.of()))
                .isEqualTo("select t.name, t.category_id from products t");
        assertThat(select(Set.of("category.slug"), Set.of()))
                .isEqualTo("select t1.slug from products t join categories t1 on t1.id = t.category_id");
        assertThat(select(Set.of("category", "id"), Set.of("category.name", "category.slug")))
                .isEqualTo("select t.id, t.category_id, t1.parent_id from products t"
                        + " join categories t1 on t1.id = t.category_id");
        assertThat(select(Set.of("is_available"), Set.of()))
                .isEqualTo("select (t.status = 'ACTIVE' and t.stock > $1) from products t");
    }

    @Test
    void only_what_is_asked_for_is_gathered() {
        var books = Shape.of(BookView::read);

        assertThat(select(Book.class, books, Set.of("title", "author.id"), Set.of()))
                .isEqualTo("select t.title, t.author_id from books t");
        assertThat(select(Book.class, books, Set.of("author", "tags"), Set.of("author.id", "tags")))
                .isEqualTo("select t1.name from books t join authors t1 on t1.id = t.author_id");
        assertThat(select(Book.class, books, Set.of("tags"), Set.of()))
                .isEqualTo("select t1.c0 from books t cross join lateral (select coalesce(array_agg(ts1.name order by"
                        + " ts1.name), '{}') as c0 from book_tags ts join tags ts1 on ts1.id = ts.tag_id"
                        + " where ts.book_id = t.id) t1");
    }

    private String select(Set<String> fields, Set<String> omitted) {
        return select(Product.class, Shape.of(ProductDetail::read), fields, omitted);
    }

    private <E> String select(Class<E> entity, Shape<E, ?> shape, Set<String> fields, Set<String> omitted) {
        var sql = queries.writer(entity, Caller.ANONYMOUS);
        var projection = shape.select(new Selection(fields, omitted));
        Select.plain(projection, List.<Order<E>>of()).write(sql, null, Part.WHOLE);
        return sql.text();
    }

    @Test
    void a_term_is_looked_for_beyond_a_reference_by_keys() {
        var sql = queries.writer(Book.class, Caller.ANONYMOUS);
        new Terms<Book>(List.of(field(Book_.title), field(Book_.author).to(Author_.name)), List.of("a", "b%"))
                .write(sql);

        assertThat(sql.text())
                .isEqualTo("(t.title ilike $1 or t.author_id = any (array(select ts.id from authors ts"
                        + " where ts.name ilike $1))) and (t.title ilike $2 or t.author_id = any"
                        + " (array(select ts.id from authors ts where ts.name ilike $2)))");
        assertThat(sql.parameters()).containsExactly("%a%", "%b\\%%");
        assertThat(sql.dependencies().version()).contains("('authors', 'books')");
    }

    @Test
    void conditions_compose_and_values_are_parameters() {
        assertThat(where(field(Product_.name)
                        .is("a")
                        .or(field(Product_.stock).atMost(3))
                        .not()))
                .isEqualTo("not ((t.name = $1 or t.stock <= $2))");
        assertThat(where(field(Product_.stock).in(List.of(1, 2)))).isEqualTo("t.stock = any ($1)");
        assertThat(where(Field.<Product, org.nuages.catalog.Category>field(Product_.category)
                        .to(Category_.parent)
                        .isNull()))
                .isEqualTo("t1.parent_id is null");
        assertThat(where(field(Product_.name).isInAnyCase("A"))).isEqualTo("lower(t.name) = lower($1)");
        assertThat(where(Field.<Product, org.nuages.catalog.Category>field(Product_.category)
                        .isAtOrBelow(Category_.parent, field(Category_.slug).is("shoes"))))
                .isEqualTo("t.category_id in (with recursive below as ("
                        + "select ts.id from categories ts where ts.slug = $1"
                        + " union select child.id from categories child join below on child.parent_id = below.id)"
                        + " select id from below)");
    }

    @Test
    void mixed_directions_go_on_by_a_ladder_behind_a_bound() {
        Order<Product> price =
                Field.<Product, java.math.BigDecimal>field(Product_.price).descending();
        Order<Product> name = Field.<Product, String>field(Product_.name).ascending();

        assertThat(where(new Keyset<>(List.of(price, name), List.of(new java.math.BigDecimal("2"), "n"))))
                .isEqualTo("((t.price) <= $1 and (((t.price) < $2) or ((t.price) = $3 and (t.name) > $4)))");
        assertThat(where(new Keyset<>(List.of(name, price), java.util.Arrays.asList("n", null))))
                .isEqualTo("((t.name) >= $1 and (((t.name) > $2)))");
    }

    private String where(Condition<Product> condition) {
        var sql = queries.writer(Product.class, Caller.ANONYMOUS);
        condition.write(sql);
        return sql.text();
    }

    @Test
    void a_version_covers_what_decides_on_rows_not_what_they_show() {
        assertThat(version(field(Product_.name).is("a"))).isEqualTo(VERSION_OF_PRODUCTS);
        assertThat(version(Field.<Product, org.nuages.catalog.Category>field(Product_.category)
                        .to(Category_.slug)
                        .is("a")))
                .isEqualTo(VERSION_OF_PRODUCTS.replace("('products')", "('categories', 'products')"));
        assertThat(version(field(Product_.stock).above(0))).isEqualTo("null::bigint");
    }

    private String version(Condition<Product> condition) {
        var sql = queries.writer(Product.class, Caller.ANONYMOUS);
        condition.write(sql);
        return sql.dependencies().version();
    }

    /** The view gathers the same products already; the count depends on them nevertheless. */
    @Test
    void a_filter_by_what_the_view_gathers_is_a_dependency_of_the_count() {
        var related = Related.<Category, Product>by(Product_.category);
        var sql = queries.writer(Category.class, Caller.ANONYMOUS);
        var shape = Shape.<Category, Long>of(row -> row.get("products", related::count));

        Select.versioned(shape.select(Selection.ALL), List.<Order<Category>>of())
                .write(sql, related.count().above(3L), Part.WHOLE);

        assertThat(sql.text())
                .isEqualTo(
                        "select t1.c0, (select coalesce(sum(weight), 0)::bigint from table_versions where relation in"
                                + " ('categories', 'products')) from categories t cross join lateral (select count(*) as c0"
                                + " from products ts where ts.category_id = t.id) t1 where t1.c0 > $1");
    }
}
