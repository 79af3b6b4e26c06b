package org.nuages.core.cache;

import org.nuages.core.callers.Caller;

/** For whom a view's answers may differ: each gets only what was made for one like him. */
public enum Vary {
    /** The same for everybody. */
    ALL {
        @Override
        String partOf(Caller caller) {
            return "";
        }
    },
    /** One for staff, one for users, one for who has not signed in. */
    ROLE {
        @Override
        String partOf(Caller caller) {
            if (caller.isStaff()) {
                return "staff";
            }
            return caller.isAuthenticated() ? "user" : "anonymous";
        }
    },
    /** Each user has his own. */
    USER {
        @Override
        String partOf(Caller caller) {
            return String.valueOf(caller.id());
        }
    };

    abstract String partOf(Caller caller);
}
