package org.nuages.core.database;

import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/** A statement ready to run. */
public record Statement(String text, List<Object> parameters, PlanMode mode) {

    /** A copy: the driver writes into what it is given. */
    Tuple tuple() {
        return Tuple.wrap(new ArrayList<>(parameters));
    }
}
