package org.nuages.bench.plain;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/orders")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {
    private final OrderPages pages;
    private final NewOrders orders;
    private final EntityOrders entities;
    private final SecurityIdentity identity;
    private final ObjectReader reader;

    OrderResource(
            OrderPages pages, NewOrders orders, EntityOrders entities, SecurityIdentity identity, ObjectMapper mapper) {
        this.pages = pages;
        this.orders = orders;
        this.entities = entities;
        this.identity = identity;
        this.reader = mapper.readerFor(OrderInput.class);
    }

    @GET
    public Uni<Page<OrderView>> list(
            @QueryParam("page") String page,
            @QueryParam("page_size") String pageSize,
            @Context HttpServerRequest request) {
        var asked = PageRequest.of(page, pageSize);
        return pages.page(asked).map(slice -> Page.of(asked, slice, request));
    }

    @POST
    public Uni<RestResponse<byte[]>> create(@HeaderParam("Idempotency-Key") String key, byte[] body) throws IOException {
        return orders.make(caller(), key, body, reader.readValue(body))
                .map(made -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                        .header("ETag", EntityTags.of(0, made))
                        .build());
    }

    @POST
    @Path("by-entities")
    public Uni<RestResponse<Map<String, Long>>> createByEntities(byte[] body) throws IOException {
        return entities.make(caller(), reader.<OrderInput>readValue(body))
                .map(id -> RestResponse.status(RestResponse.Status.CREATED, Map.of("id", id)));
    }

    private long caller() {
        return Long.parseLong(identity.getPrincipal().getName());
    }
}
