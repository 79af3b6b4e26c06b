package org.nuages.core.listing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.nuages.core.query.Counted;
import org.nuages.core.query.QuerySet;

/** Exact counts, made again only when the version of a counted table has changed since the last one. */
@Singleton
class Counts {

    private static final int REMEMBERED = 2_000;

    private final Cache<Object, Counted> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /**
     * @param version at which the caller saw the tables, null if he does not know
     */
    <E> Uni<Long> exact(QuerySet<E, ?> rows, Long version) {
        var identity = rows.identity();
        var last = version == null ? null : known.getIfPresent(identity);
        if (last != null && version.equals(last.version())) {
            return Uni.createFrom().item(last.count());
        }
        return rows.count().invoke(counted -> remember(identity, counted)).map(Counted::count);
    }

    private void remember(Object identity, Counted counted) {
        if (counted.version() != null) {
            known.put(identity, counted);
        }
    }
}
