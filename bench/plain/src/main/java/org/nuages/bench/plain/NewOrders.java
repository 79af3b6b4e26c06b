package org.nuages.bench.plain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes orders by the service's own statements: the key is looked up, the order made, the answer kept, in one transaction. */
@ApplicationScoped
public class NewOrders {

    private static final String LOOK = """
            with expired as (
                delete from idempotency_keys
                where caller_id = $1 and key = $2 and created_at <= now() - interval '24 hours')
            select pg_try_advisory_xact_lock(hashtextextended($2, $1)) as is_ours, k.fingerprint, k.status, k.headers, k.body
            from (values (1)) one left join idempotency_keys k
                on k.caller_id = $1 and k.key = $2 and k.created_at > now() - interval '24 hours'""";

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
            select l.product_id, l.quantity, p.name, p.price, made.id, made.total_amount, made.created_at, u.email
            from lines l left join locked p on p.id = l.product_id left join made on true
                left join users u on u.id = $3 order by l.n""";

    private static final String REMEMBER = """
            insert into idempotency_keys (caller_id, key, fingerprint, status, headers, body)
            select $1, $2, $3, $4, $5, $6 where pg_current_xact_id_if_assigned() is not null""";

    private final Pool pool;
    private final ObjectWriter writer;

    NewOrders(Pool pool, ObjectMapper mapper) {
        this.pool = pool;
        this.writer = mapper.writerFor(OrderView.class);
    }

    /** The bytes of the answer. */
    Uni<byte[]> make(long caller, String key, byte[] request, OrderInput order) {
        return pool.withTransaction(connection -> look(connection, caller, key)
                .chain(() -> place(connection, caller, order))
                .chain(made -> remember(connection, caller, key, request, made)));
    }

    private static Uni<Void> look(SqlConnection connection, long caller, String key) {
        return connection.preparedQuery(LOOK).execute(Tuple.of(caller, key)).invoke(rows -> {
            var row = rows.iterator().next();
            if (!row.getBoolean(0) || row.getBuffer(1) != null) {
                throw new IllegalStateException("The load uses no key twice");
            }
        }).replaceWithVoid();
    }

    private static Uni<OrderView> place(SqlConnection connection, long caller, OrderInput order) {
        var products = order.items().stream().map(OrderInput.Line::productId).toArray(UUID[]::new);
        var quantities = order.items().stream().map(OrderInput.Line::quantity).toArray(Integer[]::new);
        return connection.preparedQuery(PLACE)
                .execute(Tuple.of(products, quantities, caller))
                .map(rows -> view(caller, rows));
    }

    private static OrderView view(long caller, RowSet<Row> rows) {
        var items = new ArrayList<OrderView.Item>(rows.size());
        for (var row : rows) {
            items.add(OrderView.Item.of(row.getUUID(0), row.getString(2), row.getInteger(1), row.getBigDecimal(3)));
        }
        var first = rows.iterator().next();
        if (first.getLong(4) == null) {
            throw new IllegalStateException("The load orders what is there");
        }
        var created = first.getOffsetDateTime(6).toInstant();
        return new OrderView(
                first.getLong(4),
                new OrderView.Buyer(caller, first.getString(7)),
                "pending",
                first.getBigDecimal(5),
                items,
                List.of(),
                created,
                created);
    }

    private Uni<byte[]> remember(SqlConnection connection, long caller, String key, byte[] request, OrderView order) {
        var body = toJson(order);
        var headers = new JsonObject()
                .put("Content-Type", "application/json;charset=UTF-8")
                .put("Location", "/api/v1/orders/" + order.id())
                .put("ETag", EntityTags.of(0, body));
        return connection.preparedQuery(REMEMBER)
                .execute(Tuple.wrap(new ArrayList<>(List.of(
                        caller, key, Buffer.buffer(sha256(request)), 201, headers,
                        Buffer.buffer(body)))))
                .replaceWith(body);
    }

    private byte[] toJson(OrderView order) {
        try {
            return writer.writeValueAsBytes(order);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
