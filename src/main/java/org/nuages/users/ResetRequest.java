package org.nuages.users;

import org.nuages.core.input.Fields;

/** The address of who has forgotten his password. */
public record ResetRequest(String email) {

    static ResetRequest read(Fields in) {
        return new ResetRequest(in.email("email").value());
    }
}
