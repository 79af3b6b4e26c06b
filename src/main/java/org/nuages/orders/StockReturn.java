package org.nuages.orders;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.nuages.catalog.Product;
import org.nuages.core.database.Database;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;
import org.nuages.core.events.RowsChanged;
import org.nuages.core.events.Signals;

/** What goes with the end of an order, in the transaction that ends it: all that it had taken is in stock again. */
@Singleton
class StockReturn {

    /** Locked as orders lock them, in the order of their keys. */
    private static final String RETURN_STOCK = """
            with returned as (
                select p.id, i.quantity from order_items i join products p on p.id = i.product_id
                where i.order_id = $1 order by p.id for no key update of p)
            update products p set stock = p.stock + r.quantity from returned r where p.id = r.id returning p.id""";

    private final Database database;
    private final Signals signals;

    StockReturn(Database database, Signals signals) {
        this.database = database;
        this.signals = signals;
    }

    Uni<Void> of(Order order) {
        return database.run(new Statement(RETURN_STOCK, List.of(order.id), PlanMode.GENERIC))
                .invoke(products -> signals.changed(Product.class, RowsChanged.Kind.CHANGED, () -> products.stream()
                        .map(row -> row.getUUID("id"))
                        .toList()))
                .replaceWithVoid();
    }
}
