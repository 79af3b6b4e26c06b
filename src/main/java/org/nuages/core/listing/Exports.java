package org.nuages.core.listing;

import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.errors.ApiException;
import org.nuages.core.permissions.Guard;
import org.nuages.core.permissions.IsAdminUser;
import org.nuages.core.query.QuerySet;
import org.nuages.core.query.Shape;
import org.nuages.core.requests.ApiRequest;

/** Whole lists for staff. Each keeps a connection as long as it is read, so that only so many run at once. */
@Singleton
class Exports {

    private static final int CHUNK = 200;
    private static final int RETRY_SECONDS = 10;

    private final Guard guard;
    private final Semaphore free;

    Exports(Guard guard, @ConfigProperty(name = "nuages.exports.at-once") int atOnce) {
        this.guard = guard;
        free = new Semaphore(atOnce);
    }

    <E, S extends QuerySet<E, S>, V> Export<V> of(S rows, Shape<E, V> shape, ApiRequest request) {
        guard.require(IsAdminUser.class);
        return new Export<>(Multi.createFrom().deferred(() -> chunks(rows, shape)), request.selection());
    }

    private <E, S extends QuerySet<E, S>, V> Multi<List<V>> chunks(S rows, Shape<E, V> shape) {
        if (!free.tryAcquire()) {
            throw ApiException.unavailable(RETRY_SECONDS);
        }
        return rows.stream(shape, CHUNK).onTermination().invoke(() -> free.release());
    }
}
