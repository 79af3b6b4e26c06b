package org.nuages.orders;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuages.core.editing.Created;
import org.nuages.core.editing.StatusAnswer;
import org.nuages.core.idempotency.Idempotent;
import org.nuages.core.idempotency.KeyedRequests;
import org.nuages.core.input.Body;
import org.nuages.core.listing.ListAnswer;
import org.nuages.core.listing.Listing;
import org.nuages.core.listing.Pages;
import org.nuages.core.openapi.MayBeLater;
import org.nuages.core.permissions.Allow;
import org.nuages.core.permissions.IsAdminUser;
import org.nuages.core.permissions.IsAuthenticated;
import org.nuages.core.permissions.IsOwnerOrAdmin;
import org.nuages.core.query.Detail;
import org.nuages.core.query.Shape;
import org.nuages.core.requests.ApiRequest;
import org.nuages.payments.PaymentGateway;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/orders")
@Tag(name = "Order", description = "Orders, and what becomes of them.")
public class OrderResource {

    private final Orders orders;
    private final Listing<Order, OrderView> listing;
    private final Pages pages;
    private final OrderPlacement placement;
    private final Till till;
    private final PaymentGateway gateway;
    private final Cancellation cancellation;
    private final KeyedRequests keyed;
    private final Shape<Order, OrderDetail> detail = Shape.of(OrderDetail::read);

    OrderResource(
            Orders orders,
            Listing<Order, OrderView> listing,
            Pages pages,
            OrderPlacement placement,
            Till till,
            PaymentGateway gateway,
            Cancellation cancellation,
            KeyedRequests keyed) {
        this.orders = orders;
        this.listing = listing;
        this.pages = pages;
        this.placement = placement;
        this.till = till;
        this.gateway = gateway;
        this.cancellation = cancellation;
        this.keyed = keyed;
    }

    @GET
    @Allow(IsAuthenticated.class)
    public Uni<ListAnswer<OrderView>> list(@BeanParam ApiRequest request) {
        return pages.of(visible(request), listing, request);
    }

    @POST
    @Allow(IsAuthenticated.class)
    @Idempotent
    public Uni<RestResponse<Detail<OrderDetail>>> create(Body<OrderInput> body, @BeanParam ApiRequest request) {
        return placement
                .place(request.caller(), body.read(OrderInput::read).items())
                .map(order -> Created.at(request.links().below(order.id()), new Detail<>(order, 0)));
    }

    @GET
    @Path("{id}")
    @Allow(IsAuthenticated.class)
    public Uni<Detail<OrderDetail>> get(@RestPath Long id, @BeanParam ApiRequest request) {
        return visible(request).where(orders.hasKey(id)).detail(detail);
    }

    @POST
    @Path("{id}/pay")
    @Operation(summary = "Pay an order")
    @Allow(IsOwnerOrAdmin.class)
    @Idempotent(inSteps = true)
    @MayBeLater("The payment provider has not answered yet, and goes on being asked; the order is `processing`.")
    public Uni<RestResponse<StatusAnswer>> pay(
            @RestPath Long id, Body<PaymentInput> body, @BeanParam ApiRequest request) {
        var key = keyed.of(request, Optional.of(body));
        var input = body.read(in -> PaymentInput.read(in, gateway.usualToken()));
        return till.pay(visible(request), id, input.paymentToken(), key, request)
                .map(OrderResource::answer);
    }

    private static RestResponse<StatusAnswer> answer(Order.Status status) {
        var answer = new StatusAnswer(status.name().toLowerCase(Locale.ROOT));
        return status == Order.Status.PROCESSING
                ? RestResponse.status(RestResponse.Status.ACCEPTED, answer)
                : RestResponse.ok(answer);
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Cancel an order")
    @Allow(IsOwnerOrAdmin.class)
    public Uni<StatusAnswer> cancel(@RestPath Long id, @BeanParam ApiRequest request) {
        return cancellation.cancel(visible(request), id, request);
    }

    @POST
    @Path("{id}/refund")
    @Operation(summary = "Give the money back and cancel the order")
    @Allow(IsAdminUser.class)
    @Idempotent(inSteps = true)
    public Uni<StatusAnswer> refund(@RestPath Long id, @BeanParam ApiRequest request) {
        return cancellation.refund(visible(request), id, request);
    }

    private Orders.Rows visible(ApiRequest request) {
        return orders.visibleTo(request.caller()).selecting(request.selection());
    }
}
