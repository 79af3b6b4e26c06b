package org.nuages.bench.plain;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/products")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ProductResource {
    private final Products products;
    private final SecurityIdentity identity;
    private final TaggedAnswer<ProductDetail> answer;

    ProductResource(Products products, SecurityIdentity identity, ObjectMapper mapper) {
        this.products = products;
        this.identity = identity;
        this.answer = new TaggedAnswer<>(mapper.writerFor(ProductDetail.class));
    }

    @GET
    @Path("{id}")
    public Uni<RestResponse<byte[]>> detail(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return products.find(Ids.parse(id), isStaff()).map(found -> answer.of(found.version(), found.product(), ifNoneMatch));
    }

    @GET
    public Uni<Page<ProductItem>> list(
            @QueryParam("page") String page,
            @QueryParam("page_size") String pageSize,
            @QueryParam("search") String search,
            @Context HttpServerRequest request) {
        var asked = PageRequest.of(page, pageSize);
        return (search == null ? products.page(asked, isStaff()) : products.search(asked, search)).map(slice -> Page.of(asked, slice, request));
    }

    private boolean isStaff() {
        return identity.getPrincipal() instanceof Caller caller && caller.isStaff();
    }
}
