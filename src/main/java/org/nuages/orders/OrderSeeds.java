package org.nuages.orders;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.seeding.Seed;

/** With fewer products than the demo's ten thousand, orders are of those that there are. */
@Singleton
class OrderSeeds {

    private static final long ORDERS = 20_000;

    @Produces
    @Singleton
    Seed orders() {
        return new Seed(90, "orders", INSERT_ORDERS, ORDERS, false);
    }

    @Produces
    @Singleton
    Seed orderItems() {
        return new Seed(91, "order_items", INSERT_ITEMS, ORDERS, false);
    }

    @Produces
    @Singleton
    Seed payments() {
        return new Seed(92, "payments", INSERT_PAYMENTS, ORDERS, false);
    }

    @Produces
    @Singleton
    Seed sandboxCharges() {
        return new Seed(93, "sandbox_charges", INSERT_CHARGES, ORDERS, false);
    }

    /** The lines of orders 1 to {@code $1}. */
    private static final String LINES = """
            select distinct on (n, p.id) n, k, p.id as product_id, p.name, p.price, 1 + (n + k) % 5 as quantity
            from (select least(10000, count(*)) as most from products) known
                cross join generate_series(1, $1::bigint) n cross join generate_series(0, 2) k
                join products p on p.id = md5('product-' || 1 + (3 * n + 1009 * k) % most)::uuid
            order by n, p.id, k
            """;

    private static final String INSERT_ORDERS = """
            insert into orders (id, user_id, status, total_amount, created_at, updated_at)
            overriding system value
            select n, 1 + 7 * n %% 2000,
                   (array['PENDING', 'PENDING', 'PENDING', 'PENDING', 'PROCESSING',
                          'COMPLETED', 'COMPLETED', 'COMPLETED', 'COMPLETED', 'CANCELLED'])[1 + n / 10 %% 10],
                   sum(price * quantity), created, created
            from (select *, timestamptz '2025-03-01 00:00Z' + n * interval '1 minute' as created
                  from (%s) lines) dated
            where setval('orders_id_seq', greatest((select coalesce(max(id), 1) from orders), $1)) > 0
            group by n, created
            order by n
            on conflict do nothing
            """.formatted(LINES);

    private static final String INSERT_ITEMS = """
            insert into order_items (order_id, product_id, product_name, quantity, unit_price)
            select n, product_id, name, quantity, price from (%s) lines order by n, k
            on conflict do nothing
            """.formatted(LINES);

    private static final String INSERT_PAYMENTS = """
            insert into payments (id, order_id, status, amount, provider_reference, created_at, updated_at)
            select md5('payment-' || id)::uuid, id, 'SUCCEEDED', total_amount, 'demo_' || id, created_at, created_at
            from orders where status = 'COMPLETED' and id <= $1
                and not exists (select 1 from payments p where p.order_id = orders.id)
            order by id
            on conflict do nothing
            """;

    private static final String INSERT_CHARGES = """
            insert into sandbox_charges (key, amount, is_paid, reference, created_at)
            select id, amount, true, provider_reference, created_at
            from payments where provider_reference like 'demo\\_%' and order_id <= $1
            on conflict do nothing
            """;
}
