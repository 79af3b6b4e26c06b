package org.nuages.core.rest;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.nuages.core.errors.ApiException;

/** Every failure of an endpoint and of the framework around it, in the one envelope. */
public class ErrorMappers {

    private final ErrorRenderer renderer;

    ErrorMappers(ErrorRenderer renderer) {
        this.renderer = renderer;
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
    public Response render(Throwable failure, HttpHeaders request) {
        var error = Failures.toApi(failure);
        var accept = request.getHeaderString(HttpHeaders.ACCEPT);
        var response = Response.status(error.status()).entity(renderer.body(error, accept));
        renderer.headers(error, accept).forEach(response::header);
        allow(failure, response);
        return response.build();
    }

    private static void allow(Throwable failure, Response.ResponseBuilder response) {
        if (failure instanceof WebApplicationException web && web.getResponse().getHeaders().containsKey("Allow")) {
            response.header("Allow", web.getResponse().getHeaderString("Allow"));
        }
    }
}
