package org.nuages.orders;

import static org.nuages.core.query.Field.field;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.nuages.catalog.Product_;
import org.nuages.core.callers.Caller;
import org.nuages.core.database.Database;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;
import org.nuages.core.errors.ApiException;
import org.nuages.core.query.Condition;
import org.nuages.core.query.Expression;
import org.nuages.core.query.Field;
import org.nuages.core.query.Manager;
import org.nuages.core.query.PlainSet;
import org.nuages.core.query.Queries;
import org.nuages.users.User_;

@Singleton
public class CartItems extends Manager<CartItem, Long, PlainSet<CartItem>> {

    /** Tells what it has found too, from which a refusal is made. */
    private static final String PUT = """
            with known as (
                select exists (select from products where id = $2 and status = 'ACTIVE') as is_sold,
                    (select count(*) from cart_items where cart_id = $1 and product_id <> $2) as others,
                    coalesce((select quantity from cart_items where cart_id = $1 and product_id = $2), 0) + $3::int as sum),
            put as (
                insert into cart_items (cart_id, product_id, quantity)
                select $1, $2, $3 from known where is_sold and others < $4 and sum <= $5
                on conflict (cart_id, product_id) do update set quantity = cart_items.quantity + excluded.quantity,
                    updated_at = now(), version = cart_items.version + 1
                returning id)
            select is_sold, sum <= $5 as is_within, (select id from put) as id from known""";

    private static final String TAKE = """
            delete from cart_items i using carts c where c.id = i.cart_id and c.user_id = $1
            returning i.id, i.product_id, i.quantity""";

    private final Database database;

    CartItems(Queries queries, Database database) {
        super(CartItem.class, queries, PlainSet::new);
        this.database = database;
    }

    @Override
    protected Condition<CartItem> visible(Caller caller) {
        return field(CartItem_.cart).to(Cart_.user).to(User_.id).is(caller.id());
    }

    static Expression<CartItem, BigDecimal> unitPrice() {
        return field(CartItem_.product).to(Product_.price);
    }

    static Expression<CartItem, BigDecimal> subtotal() {
        return unitPrice().times(Field.<CartItem, Integer>field(CartItem_.quantity));
    }

    /** Answers with the item's key. What is in the cart already becomes more. The cart is the caller's for the moment. */
    Uni<Long> put(Long cart, OrderLine line) {
        var statement = new Statement(
                PUT,
                List.of(
                        cart,
                        line.productId(),
                        line.quantity().intValue(),
                        (long) OrderInput.MOST_LINES,
                        OrderLine.MOST),
                PlanMode.GENERIC);
        return database.run(statement).map(rows -> keyOrRefusal(rows.iterator().next(), line));
    }

    private static Long keyOrRefusal(Row found, OrderLine line) {
        if (!found.getBoolean("is_sold")) {
            throw ApiException.invalid(Map.of("product_id", List.of(OrderRefusal.isNoProduct(line.productId()))));
        }
        if (!found.getBoolean("is_within")) {
            throw ApiException.invalid(Map.of(
                    "quantity", List.of("Ensure this value is less than or equal to %d.".formatted(OrderLine.MOST))));
        }
        if (found.getLong("id") == null) {
            throw ApiException.invalid(Map.of(
                    "non_field_errors", List.of("A cart has no more than %d items.".formatted(OrderInput.MOST_LINES))));
        }
        return found.getLong("id");
    }

    /** All that the caller has in his cart, which is empty then. */
    Uni<List<OrderLine>> take(Caller caller) {
        return database.run(new Statement(TAKE, List.of(caller.id()), PlanMode.GENERIC))
                .map(rows -> rows.stream()
                        .sorted((one, other) -> Long.compare(one.getLong("id"), other.getLong("id")))
                        .map(row -> new OrderLine(row.getUUID("product_id"), (long) row.getInteger("quantity")))
                        .toList());
    }
}
