package org.nuages.core.rest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import org.nuages.core.entrance.BodyLimits;
import org.nuages.core.entrance.EntryStep;
import org.nuages.core.errors.ApiException;

/** A body that declares itself too large is refused before it is sent, in the envelope. */
@Singleton
@Priority(EntryStep.SMALL_ENOUGH)
public class SmallBodies implements EntryStep {

    private static final int LONGEST = 18;

    private final RouterAnswers answers;
    private final BodyLimits limits;

    SmallBodies(RouterAnswers answers, BodyLimits limits) {
        this.answers = answers;
        this.limits = limits;
    }

    @Override
    public boolean admits(RoutingContext context) {
        if (limits.areLarge(context)) {
            return admitsLarge(context);
        }
        return limits.isUsual(declared(context.request())) ? admitsUsual(context) : refuse(context, Reasons.error(413));
    }

    /** Whoever sends slowly keeps in memory what he has sent: all of them together have a bound, and small bodies none. */
    private boolean admitsUsual(RoutingContext context) {
        var request = context.request();
        var most = isUndeclared(request) ? limits.usual() : declared(request);
        return limits.isSmall(most) || limits.takeRoom(context, most) || refuse(context, ApiException.unavailable(1));
    }

    /** Places are for people who can be told apart: a token that is none ends its request before the body is read. */
    private boolean admitsLarge(RoutingContext context) {
        var request = context.request();
        if (!limits.isPossible(declared(request))) {
            return refuse(context, Reasons.error(413));
        }
        if (limits.isUsual(declared(request)) && !isUndeclared(request)) {
            return admitsUsual(context);
        }
        if (!request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            return refuse(context, ApiException.notAuthenticated());
        }
        return limits.takePlace(context) || refuse(context, ApiException.unavailable(1));
    }

    /** A body that comes in pieces, or by HTTP/2, which can do without a length: it is counted while it is read. */
    private static boolean isUndeclared(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || (request.version() == HttpVersion.HTTP_2
                        && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                        && !request.isEnded());
    }

    private boolean refuse(RoutingContext context, ApiException reason) {
        if (context.request().version() != HttpVersion.HTTP_2) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
        answers.answer(context, reason);
        BodyLimits.cutOff(context);
        return false;
    }

    /** None where there is none; what is no number is the framework's to refuse. */
    private static long declared(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return 0;
        }
        if (length.length() > LONGEST) {
            return Long.MAX_VALUE;
        }
        return length.matches("\\d+") ? Long.parseLong(length) : 0;
    }
}
