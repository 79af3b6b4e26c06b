package org.nuages.orders;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.nuages.core.listing.ListAnswer;
import org.nuages.core.listing.Listing;
import org.nuages.core.listing.Pages;
import org.nuages.core.permissions.Allow;
import org.nuages.core.permissions.IsAuthenticated;
import org.nuages.core.requests.ApiRequest;
import org.nuages.users.Users;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/users/{user}/orders")
@Tag(name = "UserOrder", description = "The orders of one user.")
public class UserOrderResource {

    private final Users users;
    private final Orders orders;
    private final Listing<Order, OrderView> listing;
    private final Pages pages;

    UserOrderResource(Users users, Orders orders, Listing<Order, OrderView> listing, Pages pages) {
        this.users = users;
        this.orders = orders;
        this.listing = listing;
        this.pages = pages;
    }

    @GET
    @Operation(summary = "List the orders of a user")
    @Allow(IsAuthenticated.class)
    public Uni<ListAnswer<OrderView>> list(@RestPath Long user, @BeanParam ApiRequest request) {
        return users.visibleTo(request.caller())
                .where(users.hasKey(user))
                .require()
                .chain(() -> pages.of(visible(request).of(user), listing, request));
    }

    private Orders.Rows visible(ApiRequest request) {
        return orders.visibleTo(request.caller()).selecting(request.selection());
    }
}
