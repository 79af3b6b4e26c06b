package org.nuages.tokens;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.nuages.core.database.Transactions;
import org.nuages.core.editing.Editor;
import org.nuages.core.editing.Editors;
import org.nuages.core.input.Binder;
import org.nuages.core.input.Body;
import org.nuages.core.listing.ListAnswer;
import org.nuages.core.listing.Listing;
import org.nuages.core.listing.Pages;
import org.nuages.core.permissions.Allow;
import org.nuages.core.permissions.IsAuthenticated;
import org.nuages.core.query.Detail;
import org.nuages.core.query.PlainSet;
import org.nuages.core.requests.ApiRequest;
import org.nuages.core.security.Revocations;
import org.nuages.users.User;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/auth/api_tokens")
@Tag(name = "ApiToken", description = "Tokens that programs sign in with.")
public class ApiTokenResource {

    private final ApiTokens tokens;
    private final Listing<ApiToken, ApiTokenView> listing;
    private final Pages pages;
    private final Binder binder;
    private final Transactions transactions;
    private final Revocations revocations;
    private final Editor<ApiToken, UUID, PlainSet<ApiToken>, ApiTokenView> editor;

    ApiTokenResource(
            ApiTokens tokens,
            Listing<ApiToken, ApiTokenView> listing,
            Pages pages,
            Binder binder,
            Transactions transactions,
            Revocations revocations,
            Editors editors) {
        this.tokens = tokens;
        this.listing = listing;
        this.pages = pages;
        this.binder = binder;
        this.transactions = transactions;
        this.revocations = revocations;
        this.editor = editors.of(tokens, ApiToken::new, ApiTokenInput::read, listing.shape());
    }

    @GET
    @Allow(IsAuthenticated.class)
    public Uni<ListAnswer<ApiTokenView>> list(@BeanParam ApiRequest request) {
        return pages.of(visible(request), listing, request);
    }

    /** Without the editor: what it answers with comes from the database, where the key is not. */
    @POST
    @Allow(IsAuthenticated.class)
    public Uni<RestResponse<Detail<NewApiToken>>> create(Body<ApiTokenInput> body, @BeanParam ApiRequest request) {
        return transactions
                .atomic(() -> binder.whole(body, blank(request), null, ApiTokenInput::read)
                        .chain(token -> tokens.create(token)))
                .map(made -> shown(made, request));
    }

    private ApiToken blank(ApiRequest request) {
        return ApiToken.of(transactions.reference(User.class, request.caller().id()));
    }

    private static RestResponse<Detail<NewApiToken>> shown(ApiToken made, ApiRequest request) {
        return RestResponse.ResponseBuilder.create(Status.CREATED, new Detail<>(NewApiToken.of(made), made.version()))
                .header("Location", request.links().below(made.id))
                .build();
    }

    @GET
    @Path("{id}")
    @Allow(IsAuthenticated.class)
    public Uni<Detail<ApiTokenView>> get(@RestPath UUID id, @BeanParam ApiRequest request) {
        return visible(request).where(tokens.hasKey(id)).detail(listing.shape());
    }

    @DELETE
    @Path("{id}")
    @Allow(IsAuthenticated.class)
    public Uni<Void> delete(@RestPath UUID id, @BeanParam ApiRequest request) {
        return transactions.atomic(
                () -> editor.delete(visible(request), id, request).chain(() -> revocations.ofGrant(id)));
    }

    private PlainSet<ApiToken> visible(ApiRequest request) {
        return tokens.visibleTo(request.caller()).selecting(request.selection());
    }
}
