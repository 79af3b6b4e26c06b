package org.nuages.bench.plain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
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
    private final ObjectWriter detailWriter;

    ProductResource(Products products, SecurityIdentity identity, ObjectMapper mapper) {
        this.products = products;
        this.identity = identity;
        this.detailWriter = mapper.writerFor(ProductDetail.class);
    }

    @GET
    @Path("{id}")
    public Uni<RestResponse<byte[]>> detail(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return products.find(Ids.parse(id), isStaff()).map(found -> answer(found, ifNoneMatch));
    }

    @GET
    public Uni<Page<ProductItem>> list(
            @QueryParam("page") String page,
            @QueryParam("page_size") String pageSize,
            @Context HttpServerRequest request) {
        var asked = PageRequest.of(page, pageSize);
        return products.page(asked, isStaff()).map(slice -> Page.of(asked, slice, request));
    }

    /** Written here and not by the framework: the entity tag covers the bytes sent. */
    private RestResponse<byte[]> answer(ProductDetail.Versioned found, String ifNoneMatch) {
        var body = toJson(found.product());
        var tag = EntityTags.of(found.version(), body);
        if (EntityTags.matches(ifNoneMatch, tag)) {
            return RestResponse.ResponseBuilder.<byte[]>create(RestResponse.Status.NOT_MODIFIED)
                    .header(HttpHeaders.ETAG, tag)
                    .build();
        }
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    private byte[] toJson(ProductDetail product) {
        try {
            return detailWriter.writeValueAsBytes(product);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isStaff() {
        return identity.getPrincipal() instanceof Caller caller && caller.isStaff();
    }
}
