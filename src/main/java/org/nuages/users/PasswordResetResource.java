package org.nuages.users;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuages.core.editing.StatusAnswer;
import org.nuages.core.input.Body;
import org.nuages.core.permissions.Allow;
import org.nuages.core.permissions.AllowAny;
import org.nuages.core.throttling.Throttled;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/auth/password_reset")
@Tag(name = "PasswordReset", description = "For who has forgotten the password.")
public class PasswordResetResource {

    private final PasswordReset reset;

    PasswordResetResource(PasswordReset reset) {
        this.reset = reset;
    }

    @POST
    @Operation(summary = "Ask for a mail to set a new password by")
    @Allow(AllowAny.class)
    @Throttled("reset")
    public Uni<StatusAnswer> ask(Body<ResetRequest> body) {
        return reset.ask(body.read(ResetRequest::read).email())
                .replaceWith(new StatusAnswer("password reset e-mail sent"));
    }

    @POST
    @Path("confirm")
    @Operation(summary = "Set a new password by the token of the mail")
    @Allow(AllowAny.class)
    public Uni<StatusAnswer> confirm(Body<ResetConfirmation> body) {
        return reset.confirm(body.read(ResetConfirmation::read)).replaceWith(new StatusAnswer("password set"));
    }
}
