package org.nuages.core.events;

import java.util.List;

/**
 * Rows of an entity have been written and committed, by this process.
 *
 * @param keys of the rows; empty where a statement wrote whatever it found (query sets, links)
 */
public record RowsChanged(Class<?> entity, Kind kind, List<?> keys) {

    public enum Kind {
        CREATED,
        CHANGED,
        DELETED
    }
}
