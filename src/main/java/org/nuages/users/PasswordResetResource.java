package org.nuages.users;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.nuages.core.editing.StatusAnswer;
import org.nuages.core.input.Body;
import org.nuages.core.permissions.Allow;
import org.nuages.core.permissions.AllowAny;
import org.nuages.core.throttling.Throttled;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/auth/password_reset")
public class PasswordResetResource {

    private final PasswordReset reset;

    PasswordResetResource(PasswordReset reset) {
        this.reset = reset;
    }

    @POST
    @Allow(AllowAny.class)
    @Throttled("reset")
    public Uni<StatusAnswer> ask(Body<ResetRequest> body) {
        return reset.ask(body.read(ResetRequest::read).email())
                .replaceWith(new StatusAnswer("password reset e-mail sent"));
    }

    @POST
    @Path("confirm")
    @Allow(AllowAny.class)
    public Uni<StatusAnswer> confirm(Body<ResetConfirmation> body) {
        return reset.confirm(body.read(ResetConfirmation::read)).replaceWith(new StatusAnswer("password set"));
    }
}
