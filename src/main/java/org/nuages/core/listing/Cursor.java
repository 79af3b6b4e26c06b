package org.nuages.core.listing;

import java.util.List;

/**
 * From where, and which way, a keyset page goes on.
 *
 * @param position null stands for the list's start, or its end when going backwards
 */
record Cursor(List<Object> position, boolean backwards) {

    static final Cursor START = new Cursor(null, false);
}
