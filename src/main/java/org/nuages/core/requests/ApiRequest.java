package org.nuages.core.requests;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.nuages.core.callers.Caller;
import org.nuages.core.errors.ApiException;
import org.nuages.core.query.Selection;
import org.nuages.core.security.CallerPrincipal;

/** What an endpoint knows of its request beside path and body: the caller, the query (the last of several parameters counts), preconditions. */
public class ApiRequest {

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

    public boolean wantsKeyset() {
        return parameters().contains("cursor");
    }

    /** Null for the first page: the framework takes an empty parameter for a missing one. */
    public String cursor() {
        return cursor;
    }

    public MultiMap parameters() {
        return routing.request().params();
    }

    public String parameter(String name) {
        List<String> values = parameters().getAll(name);
        return values.isEmpty() ? null : values.get(values.size() - 1);
    }

    public String method() {
        return routing.request().method().name();
    }

    /** Null where it was not sent. */
    public String header(String name) {
        return routing.request().getHeader(name);
    }

    public String path() {
        return routing.normalizedPath();
    }

    /** All of the URL before the query. */
    public String address() {
        var request = routing.request();
        return request.scheme() + "://" + request.authority() + request.path();
    }

    /** As it was sent; empty where there is none. */
    public String query() {
        var query = routing.request().query();
        return query == null ? "" : query;
    }

    public Links links() {
        return new Links(routing.request());
    }

    /** Whether the caller wants it more than JSON. */
    public boolean prefers(String mediaType) {
        return Accepted.prefers(routing.request().getHeader(HttpHeaderNames.ACCEPT), mediaType);
    }

    /** 412 where the caller has seen another version of the row than this, or wants to meet none such. */
    public void requireVersion(long version) {
        var header = routing.request().getHeader(HttpHeaderNames.IF_MATCH);
        if (header != null && !EntityTag.namesVersion(header, version)) {
            throw new ApiException(412, "precondition_failed", "The resource has changed since you read it.");
        }
        var unless = routing.request().getHeader(HttpHeaderNames.IF_NONE_MATCH);
        if (unless != null && EntityTag.namesVersion(unless, version)) {
            throw new ApiException(412, "precondition_failed", "There is what the request was not to meet.");
        }
    }
}
