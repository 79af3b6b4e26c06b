package org.nuages.core.listing;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.nuages.core.query.QuerySet;
import org.nuages.core.query.Rows;
import org.nuages.core.query.Shape;
import org.nuages.core.requests.ApiRequest;
import org.nuages.core.requests.Links;

/** Pages from a position in the ordering: stable while rows come and go, and as fast at the end as at the start. */
@Singleton
class KeysetPages {

    private final Cursors cursors;

    KeysetPages(Cursors cursors) {
        this.cursors = cursors;
    }

    <E, S extends QuerySet<E, S>, V> Uni<ListAnswer<V>> page(S rows, Shape<E, V> shape, ApiRequest request) {
        var size = PageSize.of(request.parameter("page_size"));
        var list = new ListKey(request.path(), rows.orderingText(), rows.orderingTypes());
        var from = request.cursor() == null ? Cursor.START : cursors.read(request.cursor(), list);
        return rows.keyed(shape, from.position(), from.backwards(), size)
                .map(found -> from.backwards()
                        ? page(reversed(found), found.hasMore(), true, size, list, request.links())
                        : page(found, from.position() != null, found.hasMore(), size, list, request.links()));
    }

    private static <V> Rows<V> reversed(Rows<V> found) {
        List<V> views = new ArrayList<>(found.views());
        Collections.reverse(views);
        return new Rows<>(views, found.hasMore(), found.last(), found.first(), found.version());
    }

    /** Where a page turned out empty, the way back leads from the list's end, and the way on from its start. */
    private <V> Page<V> page(Rows<V> found, boolean hasPrevious, boolean hasNext, int size, ListKey list, Links links) {
        var next = hasNext ? cursors.write(new Cursor(found.last(), false), list) : null;
        var previous = hasPrevious ? cursors.write(new Cursor(found.first(), true), list) : null;
        return new Page<>(
                null,
                next == null ? null : links.with("cursor", next),
                previous == null ? null : links.with("cursor", previous),
                size,
                found.views());
    }
}
