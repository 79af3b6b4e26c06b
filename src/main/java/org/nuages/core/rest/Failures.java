package org.nuages.core.rest;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.CompositeException;
import io.vertx.core.VertxException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.nuages.core.database.Deadline;
import org.nuages.core.database.WriteConflict;
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
        if (failure instanceof CompositeException several) {
            return ofFirst(several);
        }
        if (failure instanceof WebApplicationException web) {
            return ofFramework(web);
        }
        if (failure instanceof AuthenticationFailedException refused) {
            return ofAuthentication(refused);
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
        if (failure instanceof Deadline.PastDeadline) {
            return ApiException.unavailable(1);
        }
        if (isDatabaseAway(failure)) {
            return unavailable(failure);
        }
        return WriteConflict.in(failure).isPresent() ? conflict(failure) : unforeseen(failure);
    }

    /** The others come of cleaning up after the first, such as a rollback over a connection that is lost. */
    private static ApiException ofFirst(CompositeException several) {
        return toApi(several.getCauses().get(0));
    }

    /** Whether a token is good could not be found out, or it is not: of which nothing more is told. */
    private static ApiException ofAuthentication(AuthenticationFailedException refused) {
        var cause = refused.getCause() == null ? null : toApi(refused.getCause());
        return cause == null || cause.status() == 401
                ? new ApiException(401, "token_not_valid", "Given token not valid for any token type")
                : cause;
    }

    /** The schema forbade what no check had foreseen; nothing has been written. */
    private static ApiException conflict(Throwable failure) {
        LOG.warnf("Refused by the schema: %s", failure.getMessage());
        return new ApiException(409, "conflict", "The present state does not allow this.");
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

    /** No connection, none in time, or one that the server ended or refused to do more on. Hibernate wraps its causes. */
    static boolean isDatabaseAway(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (isAway(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(Throwable cause) {
        var state = WriteConflict.state(cause);
        return state.startsWith("08")
                || state.startsWith("57")
                || state.startsWith("53")
                || state.equals("55P03")
                || state.equals("40P01")
                || cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof io.vertx.sqlclient.ClosedConnectionException
                || cause instanceof io.vertx.core.impl.NoStackTraceThrowable
                // That no connection came in time; what PostgreSQL answers is a subclass.
                || cause.getClass() == VertxException.class;
    }
}
