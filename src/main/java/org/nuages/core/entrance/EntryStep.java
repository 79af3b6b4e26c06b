package org.nuages.core.entrance;

import io.vertx.ext.web.RoutingContext;

/** Something that every request passes before anybody looks at what it asks for. The order is here, for all of them. */
public interface EntryStep {

    int IDENTIFIED = 900;
    int SEEN = 880;
    int HEADED = 850;
    int TIMED = 800;
    int WELL_FORMED = 700;
    int AT_OUR_HOST = 680;
    int BY_HTTPS = 660;
    int OF_KNOWN_ORIGIN = 640;
    int SMALL_ENOUGH = 600;
    int UNDERSTOOD = 500;
    int WITHOUT_STALE_CREDENTIALS = 400;

    /** Whether the request may go on; if not, it has been answered. */
    boolean admits(RoutingContext context);
}
