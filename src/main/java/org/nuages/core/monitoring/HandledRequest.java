package org.nuages.core.monitoring;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import org.nuages.core.callers.Caller;
import org.nuages.core.database.StatementLog;
import org.nuages.core.security.CallerPrincipal;

/**
 * A request that is over.
 *
 * @param route the template of its path: what stands in the place of an id would make each request one of its kind
 * @param status {@link #HUNG_UP} where the client did not wait for the answer
 */
record HandledRequest(
        String method, String route, int status, long nanos, Caller caller, int statements, double databaseMillis) {

    static final int HUNG_UP = 499;

    private static final String TEMPLATE = "UrlPathTemplate";
    private static final String UNKNOWN = "unknown";

    static HandledRequest of(RoutingContext context, boolean heard, long nanos, StatementLog statements) {
        return new HandledRequest(
                context.request().method().name(),
                route(context),
                heard ? context.response().getStatusCode() : HUNG_UP,
                nanos,
                caller(context),
                statements.count(),
                statements.milliseconds());
    }

    /** As the framework has noted it; of paths that nobody serves nothing is taken over. */
    private static String route(RoutingContext context) {
        String template =
                ((HttpServerRequestInternal) context.request()).context().getLocal(TEMPLATE);
        if (template != null) {
            return template.length() > 1 && template.endsWith("/")
                    ? template.substring(0, template.length() - 1)
                    : template;
        }
        return ownPath(context.request().path());
    }

    private static String ownPath(String path) {
        return path != null && path.startsWith("/q/health") ? "/q/health" : UNKNOWN;
    }

    private static Caller caller(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                ? CallerPrincipal.callerOf(user.getSecurityIdentity())
                : Caller.ANONYMOUS;
    }

    double millis() {
        return nanos / 1e6;
    }
}
