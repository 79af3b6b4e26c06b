package org.nuages.core.editing;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.nuages.core.errors.ApiException;
import org.nuages.core.permissions.Guard;
import org.nuages.core.query.Manager;
import org.nuages.core.query.QuerySet;
import org.nuages.core.query.Timestamped;
import org.nuages.core.requests.ApiRequest;

/** How a request takes the row that it is about to change: locked, and held to the endpoint's rule and to If-Match. */
@Singleton
public class Locks {

    private final Guard guard;

    Locks(Guard guard) {
        this.guard = guard;
    }

    /** Nobody else has it until the transaction ends; 404, 403 or 412 where it is not for this request. */
    public <E extends Timestamped, I, S extends QuerySet<E, S>> Uni<E> take(
            Manager<E, I, S> rows, S visible, I key, ApiRequest request) {
        return rows.lock(visible, key)
                .onItem()
                .ifNull()
                .failWith(ApiException::notFound)
                .invoke(row -> {
                    guard.check(row);
                    request.requireVersion(row.version());
                });
    }
}
