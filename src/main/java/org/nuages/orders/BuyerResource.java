package org.nuages.orders;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuages.core.listing.ListAnswer;
import org.nuages.core.listing.Listing;
import org.nuages.core.listing.Pages;
import org.nuages.core.permissions.Allow;
import org.nuages.core.permissions.IsAdminUser;
import org.nuages.core.requests.ApiRequest;
import org.nuages.users.User;
import org.nuages.users.Users;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/users/stats")
@Tag(name = "Buyer", description = "Users by what they have ordered, for staff.")
public class BuyerResource {

    private final Users users;
    private final Listing<User, BuyerView> listing;
    private final Pages pages;

    BuyerResource(Users users, Listing<User, BuyerView> listing, Pages pages) {
        this.users = users;
        this.listing = listing;
        this.pages = pages;
    }

    @GET
    @Operation(summary = "List who has ordered, and what for")
    @Allow(IsAdminUser.class)
    public Uni<ListAnswer<BuyerView>> list(@BeanParam ApiRequest request) {
        var buyers = users.visibleTo(request.caller()).where(Buyers.haveOrdered());
        return pages.of(buyers.selecting(request.selection()), listing, request);
    }
}
