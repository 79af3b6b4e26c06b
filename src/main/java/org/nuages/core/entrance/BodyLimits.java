package org.nuages.core.entrance;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How large a body may be, and how much of all bodies may be in memory at a time: small ones count for nothing, the usual share a
 * room, and where more than the usual is allowed it gets one of few places.
 */
@Singleton
public class BodyLimits {

    private static final String PLACE = BodyLimits.class.getName();
    private static final int GRACE_MILLISECONDS = 500;
    private static final long NO_ERROR = 0;

    private final int small;
    private final int usual;
    private final int greatest;
    private final Pattern large;
    private final Semaphore room;
    private final Semaphore places;

    BodyLimits(
            @ConfigProperty(name = "nuages.bodies.small") MemorySize small,
            @ConfigProperty(name = "nuages.bodies.room") MemorySize room,
            @ConfigProperty(name = "nuages.bodies.most") MemorySize usual,
            @ConfigProperty(name = "nuages.bodies.large-most") MemorySize greatest,
            @ConfigProperty(name = "nuages.bodies.large") Pattern large,
            @ConfigProperty(name = "nuages.bodies.large-at-once") int places) {
        this.small = Math.toIntExact(small.asLongValue());
        this.room = new Semaphore(Math.toIntExact(room.asLongValue()));
        this.usual = Math.toIntExact(usual.asLongValue());
        this.greatest = Math.toIntExact(greatest.asLongValue());
        this.large = large;
        this.places = new Semaphore(places);
    }

    /** Of this request, once it has been let in. */
    public int of(RoutingContext context) {
        return context.get(PLACE) == null ? usual : greatest;
    }

    public int usual() {
        return usual;
    }

    public boolean isSmall(long length) {
        return length <= small;
    }

    public boolean isUsual(long length) {
        return length <= usual;
    }

    public boolean isPossible(long length) {
        return length <= greatest;
    }

    public boolean areLarge(RoutingContext context) {
        return large.matcher(context.normalizedPath()).matches();
    }

    /** Whether there is a place; it is free again when the request is over. */
    public boolean takePlace(RoutingContext context) {
        if (!places.tryAcquire()) {
            return false;
        }
        context.put(PLACE, true);
        context.addEndHandler(over -> leavePlace(context));
        return true;
    }

    private void leavePlace(RoutingContext context) {
        places.release();
        if (!context.request().isEnded()) {
            cutOff(context);
        }
    }

    /** Whether so many bytes find room; it is free again when the request is over: what still comes then is not kept. */
    public boolean takeRoom(RoutingContext context, long bytes) {
        if (!room.tryAcquire((int) bytes)) {
            return false;
        }
        context.addEndHandler(over -> room.release((int) bytes));
        return true;
    }

    /** Who still sends is cut off once he has had the time to see the answer; of HTTP/2 only this request. */
    public static void cutOff(RoutingContext context) {
        context.vertx().setTimer(GRACE_MILLISECONDS, id -> {
            if (context.request().version() == HttpVersion.HTTP_2) {
                context.response().reset(NO_ERROR);
            } else {
                context.request().connection().close();
            }
        });
    }
}
