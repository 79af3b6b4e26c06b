package org.nuages.core.rest;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuages.core.permissions.Allow;
import org.nuages.core.permissions.AllowAny;

/** Where to start: the collections and their URLs. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1")
@Tag(name = "Root", description = "Where to start.")
public class RootResource {

    private final List<ApiCollection> collections;

    RootResource(@All List<ApiCollection> collections) {
        this.collections = collections;
    }

    @GET
    @NonBlocking
    @Operation(summary = "The collections and their URLs")
    @Allow(AllowAny.class)
    public Map<String, String> collections(@Context UriInfo uri) {
        var urls = new TreeMap<String, String>();
        collections.forEach(collection -> urls.put(
                collection.name(),
                uri.getBaseUriBuilder().path(collection.path()).build().toString()));
        return urls;
    }
}
