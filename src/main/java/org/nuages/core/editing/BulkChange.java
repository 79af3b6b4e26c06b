package org.nuages.core.editing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.nuages.core.input.Fields;

/**
 * A change of many rows: which, by their keys or by a list's filters, and what of them.
 *
 * @param <T> the input of which {@code set} is a part, for the API document
 */
public record BulkChange<T>(List<?> ids, JsonNode filter, JsonNode set) {

    private static final int MOST = 1000;

    static BulkChange<?> read(Fields in, Class<?> keyType) {
        return new BulkChange<>(
                in.keys("ids", keyType, MOST).optional().value(),
                in.object("filter").optional().value(),
                in.object("set").value());
    }
}
