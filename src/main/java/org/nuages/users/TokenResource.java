package org.nuages.users;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.nuages.core.input.Body;
import org.nuages.core.permissions.Allow;
import org.nuages.core.permissions.AllowAny;
import org.nuages.core.security.TokenPair;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/auth/token")
public class TokenResource {

    private final SignIn signIn;

    TokenResource(SignIn signIn) {
        this.signIn = signIn;
    }

    @POST
    @Allow(AllowAny.class)
    public Uni<TokenPair> create(Body<Credentials> body) {
        return signIn.with(body.read(Credentials::read));
    }
}
