package org.nuages.core.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Views with what a page needs to know of the rows behind them.
 *
 * @param hasMore whether the query set went on beyond these
 * @param first the position of the first row in the ordering, null without rows or when nobody asked
 * @param last the same of the last row
 * @param version of the tables that decide which rows there are, null without rows or where they have none
 */
public record Rows<V>(List<V> views, boolean hasMore, List<Object> first, List<Object> last, Long version) {

    /** These and then those. */
    Rows<V> followedBy(Rows<V> others) {
        var all = new ArrayList<>(views);
        all.addAll(others.views());
        return new Rows<>(
                all,
                others.hasMore(),
                first == null ? others.first() : first,
                others.last() == null ? last : others.last(),
                version);
    }
}
