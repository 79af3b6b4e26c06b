package org.nuages.orders;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuages.catalog.Product;
import org.nuages.core.callers.Caller;
import org.nuages.core.database.Database;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;
import org.nuages.core.database.Transactions;
import org.nuages.core.events.RowsChanged;
import org.nuages.core.events.Signals;

/**
 * Makes an order by one statement: it locks the products in the order of their keys, so that orders that cross do not wait for
 * each other in a circle, and if all that is wanted is there, takes it and writes the order. Either way it tells what
 * it has found of each product, from which answer or refusal is made without asking again.
 *
 * <p>What is left is counted from the row that was locked: of a row that has changed while it was waited for, PostgreSQL holds what it had
 * been to the constraints first, and would refuse to take from stock that has only just come back.
 */
@Singleton
class OrderPlacement {

    private static final String PLACE = """
            with lines as (
                select * from unnest($1::uuid[], $2::int[]) with ordinality l (product_id, quantity, n)),
            locked as (
                select id, name, price, stock, status = 'ACTIVE' as is_sold from products
                where id = any ($1) order by id for no key update),
            good as (
                select sum(p.price * l.quantity) as total from lines l left join locked p on p.id = l.product_id
                having bool_and(coalesce(p.is_sold and p.stock >= l.quantity, false))),
            made as (
                insert into orders (user_id, total_amount) select $3::bigint, total from good
                returning id, total_amount, created_at),
            taken as (
                update products p set stock = k.stock - l.quantity
                from made, lines l join locked k on k.id = l.product_id where p.id = k.id),
            written as (
                insert into order_items (order_id, product_id, product_name, quantity, unit_price)
                select made.id, p.id, p.name, l.quantity, p.price
                from made, lines l join locked p on p.id = l.product_id order by l.n)
            select l.product_id, l.quantity, p.name, p.price, case when p.is_sold then p.stock end as stock,
                made.id, made.total_amount, made.created_at, u.email
            from lines l left join locked p on p.id = l.product_id left join made on true
                left join users u on u.id = $3 order by l.n""";

    private final Database database;
    private final Transactions transactions;
    private final Signals signals;

    OrderPlacement(Database database, Transactions transactions, Signals signals) {
        this.database = database;
        this.transactions = transactions;
        this.signals = signals;
    }

    /** The order as it looks; 400 tells for each line what is wrong with it. */
    Uni<OrderDetail> place(Caller buyer, List<OrderLine> lines) {
        var wanted = addedUp(lines);
        var statement = new Statement(
                PLACE,
                List.of(wanted.keySet().toArray(UUID[]::new), wanted.values().toArray(Integer[]::new), buyer.id()),
                PlanMode.GENERIC);
        return transactions.insistently(() -> database.run(statement).map(found -> {
            var products = found.stream().map(PlacedItem::read).toList();
            OrderRefusal.check(lines, products);
            return placed(buyer, found.iterator().next(), products);
        }));
    }

    /** Lines of the same product are one. */
    private static Map<UUID, Integer> addedUp(List<OrderLine> lines) {
        var wanted = new LinkedHashMap<UUID, Integer>();
        lines.forEach(line -> wanted.merge(line.productId(), line.quantity().intValue(), Integer::sum));
        return wanted;
    }

    private OrderDetail placed(Caller buyer, Row order, List<PlacedItem> items) {
        var id = order.getLong("id");
        var created = order.getOffsetDateTime("created_at").toInstant();
        signals.changed(Order.class, RowsChanged.Kind.CREATED, () -> List.of(id));
        signals.changed(Product.class, RowsChanged.Kind.CHANGED, () -> items.stream()
                .map(PlacedItem::productId)
                .toList());
        return new OrderDetail(
                id,
                new BuyerRef(buyer.id(), order.getString("email")),
                Order.Status.PENDING,
                order.getBigDecimal("total_amount"),
                items.stream().map(PlacedItem::view).toList(),
                List.of(),
                created,
                created);
    }
}
