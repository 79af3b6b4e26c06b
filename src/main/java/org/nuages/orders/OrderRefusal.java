package org.nuages.orders;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuages.core.errors.ApiException;

/** Why an order cannot be: for each line what is wrong with it, all of them at once. */
final class OrderRefusal {

    private OrderRefusal() {}

    /** Whether all is there; a code of its own says that it is only the stock. */
    static void check(List<OrderLine> lines, List<PlacedItem> found) {
        var products = found.stream().collect(Collectors.toMap(PlacedItem::productId, Function.identity()));
        var errors = lines.stream()
                .map(line -> errors(products.get(line.productId())))
                .toList();
        if (errors.stream().allMatch(Map::isEmpty)) {
            return;
        }
        throw found.stream().anyMatch(item -> item.stock() == null)
                ? ApiException.invalid(Map.of("items", errors))
                : ApiException.invalid("out_of_stock", "Not as many as that are in stock.", Map.of("items", errors));
    }

    static String isNoProduct(UUID id) {
        return "Invalid pk \"%s\" - object does not exist.".formatted(id);
    }

    /** What is not for sale is told from what does not exist to nobody. */
    private static Map<String, List<String>> errors(PlacedItem item) {
        if (item.stock() == null) {
            return Map.of("product_id", List.of(isNoProduct(item.productId())));
        }
        return item.stock() < item.quantity()
                ? Map.of("quantity", List.of("Only %d in stock.".formatted(item.stock())))
                : Map.of();
    }
}
