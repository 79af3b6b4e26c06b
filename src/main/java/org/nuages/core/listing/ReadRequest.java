package org.nuages.core.listing;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.nuages.core.query.Selection;
import org.nuages.core.security.Caller;
import org.nuages.core.security.CallerPrincipal;

/** What a reading endpoint knows of its request: the caller and the query's parameters. The last of several counts. */
public class ReadRequest {

    @Context
    RoutingContext routing;

    @QueryParam("cursor")
    String cursor;

    public Caller caller() {
        return routing.user() instanceof QuarkusHttpUser user
                ? CallerPrincipal.callerOf(user.getSecurityIdentity())
                : Caller.ANONYMOUS;
    }

    public Selection selection() {
        return Selections.of(parameters());
    }

    boolean wantsKeyset() {
        return parameters().contains("cursor");
    }

    /** Null for the first page: the framework takes an empty parameter for a missing one. */
    String cursor() {
        return cursor;
    }

    MultiMap parameters() {
        return routing.request().params();
    }

    String parameter(String name) {
        List<String> values = parameters().getAll(name);
        return values.isEmpty() ? null : values.get(values.size() - 1);
    }

    String path() {
        return routing.normalizedPath();
    }

    Links links() {
        return new Links(routing.request());
    }
}
