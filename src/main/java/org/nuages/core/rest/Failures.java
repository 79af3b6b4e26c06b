package org.nuages.core.rest;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.pgclient.PgException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.nuages.core.errors.ApiException;

/** What a failure is to a client. Only what nobody foresaw is logged, and nothing of it is told. */
final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final int DATABASE_RETRY_SECONDS = 2;

    private Failures() {}

    static ApiException toApi(Throwable failure) {
        if (failure instanceof ApiException known) {
            return known;
        }
        if (failure instanceof WebApplicationException web) {
            return ofFramework(web);
        }
        if (failure instanceof AuthenticationFailedException) {
            return new ApiException(401, "token_not_valid", "Given token not valid for any token type.");
        }
        if (failure instanceof UnauthorizedException) {
            return ApiException.notAuthenticated();
        }
        if (failure instanceof ForbiddenException) {
            return ApiException.forbidden();
        }
        if (failure instanceof JacksonException) {
            return new ApiException(400, "parse_error", "JSON parse error.");
        }
        return isDatabaseAway(failure) ? unavailable(failure) : unforeseen(failure);
    }

    private static ApiException ofFramework(WebApplicationException web) {
        if (web.getCause() instanceof JacksonException malformed) {
            return toApi(malformed);
        }
        var status = web.getResponse().getStatus();
        if (status >= 500) {
            LOG.error("Request failed", web);
        }
        return Reasons.error(status);
    }

    private static ApiException unavailable(Throwable failure) {
        LOG.warnf("Database unavailable: %s", failure.getMessage());
        return ApiException.unavailable(DATABASE_RETRY_SECONDS);
    }

    private static ApiException unforeseen(Throwable failure) {
        LOG.error("Request failed", failure);
        return Reasons.error(500);
    }

    /** No connection, none in time, or one that the server ended or refused to do more on. */
    static boolean isDatabaseAway(Throwable failure) {
        if (failure instanceof PgException refused) {
            var state = String.valueOf(refused.getSqlState());
            return state.startsWith("08") || state.startsWith("57") || state.startsWith("53") || state.equals("55P03");
        }
        return failure instanceof IOException
                || failure instanceof TimeoutException
                || failure instanceof io.vertx.sqlclient.ClosedConnectionException
                || failure instanceof io.vertx.core.impl.NoStackTraceThrowable;
    }
}
