package org.nuages.core.listing;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.nuages.core.query.QuerySet;

/** Answers a list request: what the listing declares, of the rows that the caller may see, as the kind of page he asks for. */
@Singleton
public class Pages {

    private final NumberedPages numbered;
    private final KeysetPages keyset;

    Pages(NumberedPages numbered, KeysetPages keyset) {
        this.numbered = numbered;
        this.keyset = keyset;
    }

    public <E, V> Uni<Page<V>> of(QuerySet<E> visible, Listing<E, V> listing, ReadRequest request) {
        var rows = listing.narrow(visible, request);
        return request.wantsKeyset()
                ? keyset.page(rows, listing.shape(), request)
                : numbered.page(rows, listing.shape(), request);
    }
}
