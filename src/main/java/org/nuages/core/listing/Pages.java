package org.nuages.core.listing;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.nuages.core.query.QuerySet;
import org.nuages.core.query.Timestamped;
import org.nuages.core.requests.ApiRequest;

/** Answers a list request: what the listing declares, of the rows that the caller may see, in the form he asks for. */
@Singleton
public class Pages {

    private final NumberedPages numbered;
    private final KeysetPages keyset;
    private final Exports exports;

    Pages(NumberedPages numbered, KeysetPages keyset, Exports exports) {
        this.numbered = numbered;
        this.keyset = keyset;
        this.exports = exports;
    }

    public <E extends Timestamped, S extends QuerySet<E, S>, V> Uni<ListAnswer<V>> of(
            S visible, Listing<E, V> listing, ApiRequest request) {
        var rows = listing.narrow(visible, request).selecting(request.selection());
        if (request.prefers(Export.MEDIA_TYPE)) {
            return Uni.createFrom().item(exports.of(rows, listing.shape(), request));
        }
        return request.wantsKeyset()
                ? keyset.page(rows, listing.shape(), request)
                : numbered.page(rows, listing.shape(), request);
    }
}
