package org.nuages.core.query;

import java.util.UUID;

/** Keys that begin with the time (RFC 9562): new rows lie side by side in the index. */
public final class Uuid7 {

    private Uuid7() {}

    public static UUID next() {
        var random = UUID.randomUUID();
        var time = System.currentTimeMillis() << 16;
        return new UUID(time | 0x7000 | (random.getMostSignificantBits() & 0xFFF), random.getLeastSignificantBits());
    }
}
