package org.nuages.bench.plain;

import java.util.UUID;

final class Ids {
    private Ids() {}

    /** A malformed id is one that nothing has. */
    static UUID parse(String id) {
        try {
            if (id.length() == 36) { // UUID.fromString is content with less
                return UUID.fromString(id);
            }
        } catch (IllegalArgumentException e) {
            // below
        }
        throw new NotFound("Not found.");
    }
}
