package org.nuages.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.query.Assignment.set;
import static org.nuages.core.query.Field.field;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.catalog.Category;
import org.nuages.catalog.Category_;
import org.nuages.catalog.Product;
import org.nuages.catalog.Product_;
import org.nuages.core.callers.Caller;
import org.nuages.core.database.StatementLog;
import org.nuages.core.testing.ServiceTest;

/** What query sets can do, against the database. */
@QuarkusTest
class QuerySetTest extends ServiceTest {

    private record Named(String name, BigDecimal price) {
        static Named read(Columns<Product> row) {
            return new Named(row.get(Product_.name), row.get(Product_.price));
        }
    }

    private record Shelf(String slug, List<Named> products, List<Named> dear) {
        static Shelf read(Columns<Category> row) {
            return new Shelf(
                    row.get(Category_.slug),
                    row.many("products", Shelf::inIt, Named::read),
                    row.many("dear", Shelf::dearInIt, Named::read));
        }

        static Related<Category, Product> inIt() {
            return Related.<Category, Product>by(Product_.category)
                    .orderBy(field(Product_.name).descending());
        }

        static Related<Category, Product> dearInIt() {
            return inIt().where(field(Product_.price).above(new BigDecimal("5")));
        }
    }

    private record Figures(Long all, Long dear, BigDecimal sum, BigDecimal average, Long stock, BigDecimal top) {
        static Figures read(Columns<Product> row) {
            return new Figures(
                    row.get("all", Aggregate::count),
                    row.get("dear", () -> Aggregate.<Product>count().where(isDear())),
                    row.get("sum", () -> Aggregate.sum(field(Product_.price)).where(isDear())),
                    row.get("average", () -> Aggregate.average(field(Product_.price))),
                    row.get("stock", () -> Aggregate.total(field(Product_.stock))),
                    row.get("top", () -> Aggregate.greatest(field(Product_.price))));
        }

        static Condition<Product> isDear() {
            return field(Product_.price).above(new BigDecimal("5"));
        }
    }

    @Inject
    Queries queries;

    private final Shape<Product, Named> named = Shape.of(Named::read);

    @BeforeEach
    void threeProducts() {
        rows.clear();
        var shoes = a.category("shoes");
        a.category("hats");
        a.product("a").price("1").stock(1).in(shoes);
        a.product("b").price("10").stock(20).in(shoes);
        a.product("c").price("100").stock(300).in(shoes);
    }

    private PlainSet<Product> products() {
        return queries.of(Product.class).orderBy(field(Product_.name).ascending());
    }

    private List<String> names(PlainSet<Product> set) {
        return run(() -> set.list(named)).stream().map(Named::name).toList();
    }

    /** As a request would: on a Vert.x context of its own. */
    private static <T> T run(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void conditions_compose_and_compare_columns() {
        var cheap = field(Product_.price).below(new BigDecimal("5"));
        var c = field(Product_.name).is("c");

        assertThat(names(products().where(cheap.or(c)))).containsExactly("a", "c");
        assertThat(names(products().where(cheap.or(c).not()))).containsExactly("b");
        assertThat(names(products()
                        .where(field(Product_.name).in(List.of("a", "b")).and(cheap.not()))))
                .containsExactly("b");
        rows.run("update products set updated_at = created_at + interval '2 days' where name = 'b'");
        Field<Product, Instant> created = field(Product_.createdAt);
        Field<Product, Instant> updated = field(Product_.updatedAt);
        assertThat(names(products().where(updated.above(created.plus(Duration.ofDays(1))))))
                .containsExactly("b");
        assertThat(names(products().where(updated.is(created)))).containsExactly("a", "c");
        Field<Product, Integer> stock = field(Product_.stock);
        assertThat(names(products().where(stock.times(2).minus(1).is(stock)))).containsExactly("a");
    }

    @Test
    void parts_that_are_not_asked_for_are_not_fetched() {
        assertThat(run(() -> products().only("price").first(named))).hasValue(new Named(null, new BigDecimal("1.00")));
        assertThat(run(() -> products().defer("price").first(named))).hasValue(new Named("a", null));
        assertThat(run(() -> products().where(field(Product_.name).is("x")).exists()))
                .isFalse();
        assertThat(run(() -> products().count()).count()).isEqualTo(3);
    }

    @Test
    void aggregates_may_look_at_some_rows_only() {
        Shape<Product, Figures> figures = Shape.of(Figures::read);

        assertThat(run(() -> products().aggregate(figures)))
                .isEqualTo(new Figures(
                        3L, 2L, new BigDecimal("110.00"), new BigDecimal("37.00"), 321L, new BigDecimal("100.00")));
        assertThat(run(() -> products().where(field(Product_.name).is("x")).aggregate(figures)))
                .isEqualTo(new Figures(0L, 0L, new BigDecimal("0.00"), null, 0L, null));
    }

    @Test
    void lists_inside_take_one_statement_each() {
        var shelves = Shape.<Category, Shelf>of(Shelf::read);
        var sets = queries.of(Category.class).orderBy(field(Category_.slug).ascending());
        var c = new Named("c", new BigDecimal("100.00"));
        var b = new Named("b", new BigDecimal("10.00"));
        var one = new Named("a", new BigDecimal("1.00"));

        var whole = run(() -> sets.list(shelves)
                .map(list -> new Counted<>(list, StatementLog.current().count())));
        assertThat(whole)
                .isEqualTo(new Counted<>(
                        List.of(
                                new Shelf("hats", List.of(), List.of()),
                                new Shelf("shoes", List.of(c, b, one), List.of(c, b))),
                        3));
        var part = run(() -> sets.only("slug", "dear.name")
                .list(shelves)
                .map(list -> new Counted<>(list.get(1), StatementLog.current().count())));
        assertThat(part)
                .isEqualTo(new Counted<>(
                        new Shelf("shoes", null, List.of(new Named("c", null), new Named("b", null))), 2));
    }

    private record Counted<T>(T what, int statements) {}

    /** A product's name as staff sees it, and nobody else. */
    private record Secret(String name) {
        static Secret read(Columns<Product> row) {
            return new Secret(row.get("name", Secret::forStaff));
        }

        static Expression<Product, String> forStaff() {
            return new Expression<>() {
                @Override
                public void write(SqlWriter sql) {
                    sql.append(sql.viewer().isStaff() ? "t.name" : "'secret'");
                }

                @Override
                public Class<String> type() {
                    return String.class;
                }
            };
        }
    }

    private record Safe(String slug, List<Secret> products) {
        static Safe read(Columns<Category> row) {
            return new Safe(row.get(Category_.slug), row.many("products", Shelf::inIt, Secret::read));
        }
    }

    @Test
    void lists_inside_are_those_of_who_looks() {
        var safes = Shape.<Category, Safe>of(Safe::read);
        var shoes = queries.of(Category.class).where(field(Category_.slug).is("shoes"));
        var secret = new Secret("secret");

        for (var i = 0; i < 2; i++) {
            assertThat(run(() -> shoes.seenBy(new Caller(1L, true)).one(safes)).products())
                    .containsExactly(new Secret("c"), new Secret("b"), new Secret("a"));
            assertThat(run(() -> shoes.seenBy(new Caller(2L, false)).one(safes)).products())
                    .containsExactly(secret, secret, secret);
        }
    }

    @Test
    void many_rows_change_by_one_statement() {
        Field<Product, Integer> stock = field(Product_.stock);

        var changed = run(() -> products()
                .where(Figures.isDear())
                .update(List.of(set(Product_.stock, stock.plus(1)), set(Product_.status, Product.Status.DRAFT))));

        assertThat(changed).isEqualTo(2);
        assertThat(rows.value("select string_agg(name || stock || status || version, ' ' order by name) from products"))
                .isEqualTo("a1ACTIVE0 b21DRAFT1 c301DRAFT1");
        assertThat(run(() -> products()
                        .where(field(Product_.category).to(Category_.slug).is("shoes"))
                        .where(field(Product_.stock).above(100))
                        .delete()))
                .isEqualTo(1);
        assertThat(names(products())).containsExactly("a", "b");
    }

    @Test
    void a_stream_comes_in_chunks_and_gives_its_connection_back() {
        rows.run(
                "insert into products (id, name, slug, price, category_id) select gen_random_uuid(), 'n' || n, 'n' || n,"
                        + " 1, 1 from generate_series(1, 447) n");
        var sizes = new ArrayList<Integer>();

        run(() -> products().stream(named, 200)
                .onItem()
                .invoke(chunk -> sizes.add(chunk.size()))
                .collect()
                .asList());
        assertThat(sizes).containsExactly(200, 200, 50);
        for (var i = 0; i < 40; i++) {
            assertThat(run(() -> products().stream(named, 7)
                            .select()
                            .first(2)
                            .collect()
                            .asList()))
                    .hasSize(2);
        }
        assertThat(rows.value("select count(*) from pg_stat_activity where state like 'idle in transaction%'"))
                .isEqualTo(0L);
    }
}
