package org.nuages.tokens;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuages.core.input.Body;
import org.nuages.core.permissions.Allow;
import org.nuages.core.permissions.AllowAny;
import org.nuages.core.permissions.IsAuthenticated;
import org.nuages.core.requests.ApiRequest;
import org.nuages.core.security.TokenPair;
import org.nuages.core.throttling.Throttled;
import org.nuages.users.SignOut;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/auth/token")
@Tag(name = "Token", description = "Signing in and out.")
public class TokenResource {

    private final SignIn signIn;
    private final SignOut signOut;
    private final TokenPairs pairs;
    private final ShownTokens shown;

    TokenResource(SignIn signIn, SignOut signOut, TokenPairs pairs, ShownTokens shown) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.pairs = pairs;
        this.shown = shown;
    }

    @POST
    @Operation(summary = "Sign in")
    @Allow(AllowAny.class)
    @Throttled(value = "login", by = "email")
    public Uni<TokenPair> create(Body<Credentials> body) {
        return signIn.with(body.read(Credentials::read));
    }

    @POST
    @Path("refresh")
    @Operation(summary = "Exchange a refresh token for a new pair")
    @Allow(AllowAny.class)
    public Uni<TokenPair> refresh(Body<RefreshToken> body) {
        return pairs.refresh(shown.refresh(body.read(RefreshToken::read)));
    }

    @POST
    @Path("verify")
    @Operation(summary = "Ask whether a token is good")
    @Allow(AllowAny.class)
    public Uni<Nothing> verify(Body<AnyToken> body) {
        return shown.requireGood(body.read(AnyToken::read)).replaceWith(Nothing::new);
    }

    @POST
    @Path("blacklist")
    @Operation(summary = "Sign out")
    @Allow(AllowAny.class)
    public Uni<Nothing> blacklist(Body<RefreshToken> body) {
        return pairs.end(shown.refresh(body.read(RefreshToken::read))).replaceWith(Nothing::new);
    }

    @POST
    @Path("blacklist_all")
    @Operation(summary = "Sign out everywhere")
    @Allow(IsAuthenticated.class)
    public Uni<Nothing> blacklistAll(@BeanParam ApiRequest request) {
        return signOut.everywhere(request.caller().id()).replaceWith(Nothing::new);
    }
}
