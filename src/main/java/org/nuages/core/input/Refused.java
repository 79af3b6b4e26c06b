package org.nuages.core.input;

import java.util.List;

/** A value that cannot be taken: a message for the client, or for an array the errors of each element. */
final class Refused extends Exception {

    private final transient List<?> byIndex;

    Refused(String message) {
        super(message, null, false, false);
        byIndex = null;
    }

    Refused(List<?> byIndex) {
        super(null, null, false, false);
        this.byIndex = byIndex;
    }

    /** Null where there is one message for the whole. */
    List<?> byIndex() {
        return byIndex;
    }
}
