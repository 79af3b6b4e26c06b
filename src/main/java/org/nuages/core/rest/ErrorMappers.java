package org.nuages.core.rest;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.nuages.core.errors.ApiException;

/** Every failure of an endpoint and of the framework around it, in the one envelope. */
@Singleton
public class ErrorMappers {

    private final ErrorRenderer renderer;
    private final AllowedMethods allowed;

    ErrorMappers(ErrorRenderer renderer, AllowedMethods allowed) {
        this.renderer = renderer;
        this.allowed = allowed;
    }

    /** The framework prefers the most exact mapper, so that each type it maps itself is named here. */
    @ServerExceptionMapper({
        ApiException.class,
        WebApplicationException.class,
        AuthenticationFailedException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        JacksonException.class,
        Throwable.class
    })
    public Response render(Throwable failure, HttpServerRequest request) {
        var error = isAboutTheMethod(failure, request) ? Reasons.error(405) : Failures.toApi(failure);
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        // A challenge that the authentication left on the bare response would be sent beside ours.
        request.response().headers().remove(HttpHeaders.WWW_AUTHENTICATE);
        var response = Response.status(error.status()).entity(renderer.body(error, accept));
        renderer.headers(error, accept).forEach(response::header);
        if (error.status() == 405) {
            response.header(HttpHeaders.ALLOW, allowed.on(request.path()));
        }
        return response.build();
    }

    private boolean isAboutTheMethod(Throwable failure, HttpServerRequest request) {
        return failure instanceof NotFoundException
                && allowed.refuses(request.method().name(), request.path());
    }
}
