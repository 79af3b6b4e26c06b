package org.nuages.core.editing;

import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.nuages.core.query.Detail;
import org.nuages.core.query.Inserted;
import org.nuages.core.requests.ApiRequest;

/** The answer to who has made something: 201, and where it is. */
public final class Created {

    private Created() {}

    public static <V> RestResponse<Detail<V>> of(Inserted<V> inserted, ApiRequest request) {
        return at(request.links().below(inserted.key()), inserted.detail());
    }

    public static <V> RestResponse<Detail<V>> at(String location, Detail<V> detail) {
        return RestResponse.ResponseBuilder.create(Status.CREATED, detail)
                .header("Location", location)
                .build();
    }

    public static <V> RestResponse<List<V>> of(List<Inserted<V>> inserted) {
        var views = inserted.stream().map(row -> row.detail().view()).toList();
        return RestResponse.status(Status.CREATED, views);
    }
}
