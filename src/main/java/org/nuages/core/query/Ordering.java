package org.nuages.core.query;

import java.util.ArrayList;
import java.util.List;

/** Orderings as the database needs them: total. */
final class Ordering {

    private Ordering() {}

    /** Ends with the key, in the direction of the term before it, so that one index serves both ways. */
    static <E> List<Order<E>> total(List<Order<E>> wanted, Expression<E, ?> key) {
        var total = new ArrayList<>(wanted);
        var descending = !wanted.isEmpty() && wanted.get(wanted.size() - 1).isDescending();
        total.add(new Order<>(key, descending));
        return List.copyOf(total);
    }

    static <E> List<Order<E>> reversed(List<Order<E>> order) {
        return order.stream().map(Order::reversed).toList();
    }
}
