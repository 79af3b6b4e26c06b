package org.nuages.users;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.nuages.core.input.Body;
import org.nuages.core.security.Allow;
import org.nuages.core.security.Permission;
import org.nuages.core.security.TokenPair;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/auth/token")
public class TokenResource {

    private final SignIn signIn;

    TokenResource(SignIn signIn) {
        this.signIn = signIn;
    }

    @POST
    @Allow(Permission.ALLOW_ANY)
    public Uni<TokenPair> create(Body body) {
        return signIn.with(body.read(Credentials::read));
    }
}
