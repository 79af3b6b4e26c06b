package org.nuages.core.listing;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.nuages.core.errors.ApiException;
import org.nuages.core.query.QuerySet;
import org.nuages.core.query.Rows;
import org.nuages.core.query.Shape;
import org.nuages.core.requests.ApiRequest;
import org.nuages.core.requests.Links;

/** Pages by number. Rows and the version of their tables come from one statement; while it stands, the count costs nothing. */
@Singleton
class NumberedPages {

    private final Counts counts;

    NumberedPages(Counts counts) {
        this.counts = counts;
    }

    <E, S extends QuerySet<E, S>, V> Uni<ListAnswer<V>> page(S rows, Shape<E, V> shape, ApiRequest request) {
        var size = PageSize.of(request.parameter("page_size"));
        var asked = request.parameter("page");
        if ("last".equals(asked)) {
            return counts.exact(rows, null).chain(count -> page(rows, shape, request, lastPage(count, size), size));
        }
        return page(rows, shape, request, PageNumber.of(asked), size);
    }

    private static long lastPage(long count, int size) {
        return Math.max(1, (count + size - 1) / size);
    }

    private <E, S extends QuerySet<E, S>, V> Uni<ListAnswer<V>> page(
            S rows, Shape<E, V> shape, ApiRequest request, long number, int size) {
        var wanted = new Wanted(number, size, CountMode.of(request.parameter("count")));
        return rows.page(shape, size, wanted.offset())
                .invoke(found -> refuseBeyondEnd(found, number))
                .chain(found -> count(rows, wanted, found).map(count -> page(wanted, found, count, request.links())));
    }

    private static void refuseBeyondEnd(Rows<?> found, long number) {
        if (found.views().isEmpty() && number > 1) {
            throw ApiException.notFound("Invalid page.");
        }
    }

    private <E> Uni<Optional<Long>> count(QuerySet<E, ?> rows, Wanted wanted, Rows<?> found) {
        return switch (wanted.mode()) {
            case NONE -> Uni.createFrom().item(Optional.empty());
            case ESTIMATED -> rows.estimate().map(Optional::of);
            case EXACT -> exact(rows, wanted, found).map(Optional::of);
        };
    }

    /** On the last page the rows themselves tell. */
    private <E> Uni<Long> exact(QuerySet<E, ?> rows, Wanted wanted, Rows<?> found) {
        return found.hasMore()
                ? counts.exact(rows, found.version())
                : Uni.createFrom().item(wanted.offset() + found.views().size());
    }

    private static <V> Page<V> page(Wanted wanted, Rows<V> found, Optional<Long> count, Links links) {
        return new Page<>(
                count.orElse(null),
                found.hasMore() ? links.with("page", Long.toString(wanted.number() + 1)) : null,
                wanted.number() > 1 ? links.with("page", Long.toString(wanted.number() - 1)) : null,
                wanted.size(),
                found.views());
    }

    private record Wanted(long number, int size, CountMode mode) {

        long offset() {
            return (number - 1) * size;
        }
    }
}
