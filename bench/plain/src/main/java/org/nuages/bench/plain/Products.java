package org.nuages.bench.plain;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** All SQL on products. Callers who are not staff see active ones only, so each statement has two texts. */
@ApplicationScoped
public class Products {
    private static final String ONLY_ACTIVE = "p.status = 'ACTIVE'";

    private static final String DETAIL = """
            select p.id, p.name, p.slug, p.description, p.price, p.stock, p.status, p.created_at, p.updated_at,
                p.version, c.id, c.name, c.slug, c.parent_id
            from products p join categories c on c.id = p.category_id
            where p.id = $1""";
    private static final String VISIBLE_DETAIL = DETAIL + " and " + ONLY_ACTIVE;

    /** The version comes with the rows, of the same snapshot: one statement answers while the count still holds. */
    private static final String PAGE = """
            select p.id, p.name, p.slug, p.price, c.name, p.status, p.stock, p.created_at, p.updated_at,
                (select coalesce(sum(weight), 0)::bigint from table_versions where relation = 'products')
            from products p join categories c on c.id = p.category_id
            where %s
            order by p.created_at desc, p.id desc
            limit $1 offset $2""";

    private static final String ALL_PAGE = PAGE.formatted("true");
    private static final String VISIBLE_PAGE = PAGE.formatted(ONLY_ACTIVE);

    private static final String COUNT = """
            select count(*),
                (select coalesce(sum(weight), 0)::bigint from table_versions where relation = 'products')
            from products p where %s""";

    private static final String MATCHES = ONLY_ACTIVE + " and (p.name ilike $%1$d or p.description ilike $%1$d)";

    private static final String FOUND_PAGE =
            PAGE.formatted(MATCHES.formatted(3)).replace("p.created_at desc, p.id desc", "p.price, p.id");

    private static final String FOUND_COUNT = COUNT.formatted(MATCHES.formatted(1));

    private final Pool pool;
    private final Pool searching;
    private final Map<String, ExactCount> found = new ConcurrentHashMap<>();
    private final ExactCount all;
    private final ExactCount visible;

    Products(Pool pool, @ReactiveDataSource("search") Pool searching) {
        this.pool = pool;
        this.searching = searching;
        this.all = new ExactCount(pool, COUNT.formatted("true"));
        this.visible = new ExactCount(pool, COUNT.formatted(ONLY_ACTIVE));
    }

    Uni<ProductDetail.Versioned> find(UUID id, boolean staff) {
        return pool.preparedQuery(staff ? DETAIL : VISIBLE_DETAIL)
                .execute(Tuple.of(id))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw new NotFound("Not found.");
                    }
                    return toDetail(rows.iterator().next());
                });
    }

    Uni<Slice<ProductItem>> page(PageRequest asked, boolean staff) {
        var count = staff ? all : visible;
        var sql = staff ? ALL_PAGE : VISIBLE_PAGE;
        if (asked.isLast()) {
            return count.now().chain(total -> rowsOf(sql, asked.number(total), asked.size(), count));
        }
        return rowsOf(sql, asked.number(), asked.size(), count);
    }

    /** Active ones with a text in them, the cheapest first. */
    Uni<Slice<ProductItem>> search(PageRequest asked, String text) {
        var pattern = "%" + text + "%";
        var count = found.computeIfAbsent(pattern, p -> new ExactCount(searching, FOUND_COUNT, Tuple.of(p)));
        return searching.preparedQuery(FOUND_PAGE)
                .execute(Tuple.of((long) asked.size(), (asked.number() - 1) * asked.size(), pattern))
                .chain(rows -> withCount(rows, asked.number(), count));
    }

    private Uni<Slice<ProductItem>> rowsOf(String sql, long number, int size, ExactCount count) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of((long) size, (number - 1) * size))
                .chain(rows -> withCount(rows, number, count));
    }

    private static Uni<Slice<ProductItem>> withCount(RowSet<Row> rows, long number, ExactCount count) {
        if (rows.size() == 0) { // past the end, or there is none at all: no row brings the version
            return count.now().map(total -> Slice.empty(number, total));
        }
        var items = new ArrayList<ProductItem>(rows.size());
        long version = 0;
        for (var row : rows) {
            items.add(toItem(row));
            version = row.getLong(9);
        }
        return count.at(version).map(total -> new Slice<>(number, total, items));
    }

    private static ProductItem toItem(Row row) {
        return new ProductItem(
                row.getUUID(0),
                row.getString(1),
                row.getString(2),
                row.getBigDecimal(3),
                row.getString(4),
                isAvailable(row.getString(5), row.getInteger(6)),
                row.getOffsetDateTime(7).toInstant(),
                row.getOffsetDateTime(8).toInstant());
    }

    private static ProductDetail.Versioned toDetail(Row row) {
        var stock = row.getInteger(5);
        var status = row.getString(6);
        var product = new ProductDetail(
                row.getUUID(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBigDecimal(4),
                stock,
                new ProductDetail.Category(row.getLong(10), row.getString(11), row.getString(12), row.getLong(13)),
                status.toLowerCase(Locale.ROOT),
                isAvailable(status, stock),
                row.getOffsetDateTime(7).toInstant(),
                row.getOffsetDateTime(8).toInstant());
        return new ProductDetail.Versioned(row.getLong(9), product);
    }

    private static boolean isAvailable(String status, int stock) {
        return stock > 0 && status.equals("ACTIVE");
    }
}
