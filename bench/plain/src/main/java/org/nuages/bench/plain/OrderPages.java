package org.nuages.bench.plain;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Pages of all orders, as staff see them: two statements. */
@ApplicationScoped
public class OrderPages {

    private static final String PAGE = """
            select o.id, u.id, u.email, o.status, o.total_amount, o.created_at, o.updated_at,
                (select coalesce(sum(weight), 0)::bigint from table_versions where relation = 'orders')
            from orders o join users u on u.id = o.user_id
            order by o.created_at desc, o.id desc
            limit $1 offset $2""";

    private static final String ITEMS = """
            select order_id, product_id, product_name, quantity, unit_price from order_items
            where order_id = any ($1) order by id""";

    private static final String COUNT = """
            select count(*),
                (select coalesce(sum(weight), 0)::bigint from table_versions where relation = 'orders')
            from orders""";

    private final Pool pool;
    private final ExactCount count;

    OrderPages(Pool pool) {
        this.pool = pool;
        this.count = new ExactCount(pool, COUNT);
    }

    Uni<Slice<OrderView>> page(PageRequest asked) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of((long) asked.size(), (asked.number() - 1) * asked.size()))
                .chain(rows -> rows.size() == 0
                        ? count.now().map(total -> Slice.<OrderView>empty(asked.number(), total))
                        : counted(asked, rows));
    }

    private Uni<Slice<OrderView>> counted(PageRequest asked, RowSet<Row> orders) {
        long version = orders.iterator().next().getLong(7);
        return withItems(orders).chain(views -> count.at(version).map(total -> new Slice<>(asked.number(), total, views)));
    }

    private Uni<List<OrderView>> withItems(RowSet<Row> orders) {
        var ids = new ArrayList<Long>(orders.size());
        orders.forEach(order -> ids.add(order.getLong(0)));
        return pool.preparedQuery(ITEMS)
                .execute(Tuple.of((Object) ids.toArray(Long[]::new)))
                .map(items -> views(orders, byOrder(items)));
    }

    private static Map<Long, List<OrderView.Item>> byOrder(RowSet<Row> rows) {
        Map<Long, List<OrderView.Item>> items = new HashMap<>();
        for (var row : rows) {
            items.computeIfAbsent(row.getLong(0), order -> new ArrayList<>())
                    .add(OrderView.Item.of(
                            row.getUUID(1), row.getString(2), row.getInteger(3), row.getBigDecimal(4)));
        }
        return items;
    }

    private static List<OrderView> views(RowSet<Row> orders, Map<Long, List<OrderView.Item>> items) {
        var views = new ArrayList<OrderView>(orders.size());
        for (var row : orders) {
            views.add(new OrderView(
                    row.getLong(0),
                    new OrderView.Buyer(row.getLong(1), row.getString(2)),
                    row.getString(3).toLowerCase(Locale.ROOT),
                    row.getBigDecimal(4),
                    items.getOrDefault(row.getLong(0), List.of()),
                    null,
                    row.getOffsetDateTime(5).toInstant(),
                    row.getOffsetDateTime(6).toInstant()));
        }
        return views;
    }
}
