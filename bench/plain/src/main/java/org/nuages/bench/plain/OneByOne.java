package org.nuages.bench.plain;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Makes orders as entities do: each product read and locked, the order, each item and each product written by itself. */
@ApplicationScoped
public class OneByOne {

    private record Wanted(Row product, int quantity) {

        BigDecimal amount() {
            return product.getBigDecimal("price").multiply(BigDecimal.valueOf(quantity));
        }
    }

    private final Pool pool;

    OneByOne(Pool pool) {
        this.pool = pool;
    }

    Uni<Long> make(long caller, OrderInput order) {
        return pool.withTransaction(connection -> one(connection, "select id, email from users where id = $1", caller)
                .chain(() -> locked(connection, order))
                .chain(wanted -> write(connection, caller, wanted)));
    }

    private static Uni<List<Wanted>> locked(SqlConnection connection, OrderInput order) {
        return Multi.createFrom()
                .items(order.items().stream().sorted(Comparator.comparing(line -> line.productId().toString())))
                .onItem()
                .transformToUniAndConcatenate(line -> one(
                                connection,
                                "select id, name, price, stock, status, version from products where id = $1 for no key update",
                                line.productId())
                        .map(product -> new Wanted(product, line.quantity())))
                .collect()
                .asList();
    }

    private static Uni<Long> write(SqlConnection connection, long caller, List<Wanted> wanted) {
        var total = wanted.stream().map(Wanted::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return one(connection, "insert into orders (user_id, total_amount) values ($1, $2) returning id", caller, total)
                .map(row -> row.getLong(0))
                .call(id -> Multi.createFrom()
                        .iterable(wanted)
                        .onItem()
                        .transformToUniAndConcatenate(each -> item(connection, id, each))
                        .collect()
                        .asList());
    }

    private static Uni<Row> item(SqlConnection connection, long order, Wanted wanted) {
        var product = wanted.product();
        return one(
                        connection,
                        "insert into order_items (order_id, product_id, product_name, quantity, unit_price)"
                                + " values ($1, $2, $3, $4, $5) returning id",
                        order,
                        product.getUUID("id"),
                        product.getString("name"),
                        wanted.quantity(),
                        product.getBigDecimal("price"))
                .chain(() -> one(
                        connection,
                        "update products set stock = $2 where id = $1 and version = $3 returning id",
                        product.getUUID("id"),
                        product.getInteger("stock") - wanted.quantity(),
                        product.getLong("version")));
    }

    private static Uni<Row> one(SqlConnection connection, String sql, Object... values) {
        return connection.preparedQuery(sql).execute(Tuple.from(values)).map(rows -> rows.iterator().next());
    }
}
