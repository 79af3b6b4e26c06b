package org.nuages.orders;

import java.util.List;
import org.nuages.core.input.Fields;

/** What clients say of a new order. */
public record OrderInput(List<OrderLine> items) {

    static final int MOST_LINES = 100;

    static OrderInput read(Fields in) {
        return new OrderInput(in.each("items", MOST_LINES, OrderLine::read));
    }
}
