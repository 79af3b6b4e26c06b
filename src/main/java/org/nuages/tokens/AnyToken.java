package org.nuages.tokens;

import org.nuages.core.input.Fields;

/** An access or a refresh token. */
public record AnyToken(String token) {

    static AnyToken read(Fields in) {
        return new AnyToken(in.text("token").value());
    }
}
