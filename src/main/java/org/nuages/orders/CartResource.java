package org.nuages.orders;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuages.core.database.Transactions;
import org.nuages.core.editing.Created;
import org.nuages.core.editing.Editor;
import org.nuages.core.editing.Editors;
import org.nuages.core.idempotency.Idempotent;
import org.nuages.core.input.Body;
import org.nuages.core.permissions.Allow;
import org.nuages.core.permissions.IsAuthenticated;
import org.nuages.core.query.Detail;
import org.nuages.core.query.PlainSet;
import org.nuages.core.query.Shape;
import org.nuages.core.requests.ApiRequest;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/cart")
@Tag(name = "Cart", description = "The caller's one open cart.")
public class CartResource {

    private final Carts carts;
    private final CartItems items;
    private final Checkout checkout;
    private final Transactions transactions;
    private final Shape<Cart, CartView> shape = Shape.of(CartView::read);
    private final Shape<CartItem, CartItemView> itemShape = Shape.of(CartItemView::read);
    private final Editor<CartItem, Long, PlainSet<CartItem>, CartItemView> editor;

    CartResource(Carts carts, CartItems items, Checkout checkout, Transactions transactions, Editors editors) {
        this.carts = carts;
        this.items = items;
        this.checkout = checkout;
        this.transactions = transactions;
        this.editor = editors.of(items, CartItem::new, CartItemInput::read, itemShape);
    }

    @GET
    @Operation(summary = "Show the cart")
    @Allow(IsAuthenticated.class)
    public Uni<Detail<CartView>> get(@BeanParam ApiRequest request) {
        return carts.visibleTo(request.caller())
                .selecting(request.selection())
                .first(shape)
                .map(found -> new Detail<>(found.orElse(CartView.EMPTY), 0));
    }

    @DELETE
    @Operation(summary = "Empty the cart")
    @Allow(IsAuthenticated.class)
    public Uni<Void> empty(@BeanParam ApiRequest request) {
        return carts.visibleTo(request.caller()).delete().replaceWithVoid();
    }

    @POST
    @Path("items")
    @Operation(summary = "Put so many of a product into the cart")
    @Allow(IsAuthenticated.class)
    public Uni<RestResponse<Detail<CartItemView>>> add(Body<OrderLine> body, @BeanParam ApiRequest request) {
        var line = body.read(OrderLine::read);
        return transactions.insistently(() -> carts.open(request.caller())
                .chain(cart -> items.put(cart, line))
                .chain(id -> added(id, request)));
    }

    private Uni<RestResponse<Detail<CartItemView>>> added(Long id, ApiRequest request) {
        return visible(request)
                .where(items.hasKey(id))
                .detail(itemShape)
                .map(item -> Created.at(request.links().below(id), item));
    }

    @PATCH
    @Path("items/{id}")
    @Operation(summary = "Change how many of it are wanted")
    @Allow(IsAuthenticated.class)
    public Uni<Detail<CartItemView>> change(
            @RestPath Long id, Body<CartItemInput> body, @BeanParam ApiRequest request) {
        return transactions.insistently(
                () -> carts.hold(request.caller()).chain(() -> editor.change(visible(request), id, body, request)));
    }

    @DELETE
    @Path("items/{id}")
    @Operation(summary = "Take it out of the cart")
    @Allow(IsAuthenticated.class)
    public Uni<Void> remove(@RestPath Long id, @BeanParam ApiRequest request) {
        return transactions.insistently(
                () -> carts.hold(request.caller()).chain(() -> editor.delete(visible(request), id, request)));
    }

    @POST
    @Path("checkout")
    @Operation(summary = "Order what is in the cart")
    @Allow(IsAuthenticated.class)
    @Idempotent
    public Uni<RestResponse<Detail<OrderDetail>>> checkout(@BeanParam ApiRequest request) {
        return checkout.of(request.caller())
                .map(order -> Created.at(request.links().near("../orders/" + order.id()), new Detail<>(order, 0)));
    }

    private PlainSet<CartItem> visible(ApiRequest request) {
        return items.visibleTo(request.caller()).selecting(request.selection());
    }
}
