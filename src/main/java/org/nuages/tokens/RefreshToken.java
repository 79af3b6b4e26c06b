package org.nuages.tokens;

import org.nuages.core.input.Fields;

/** A refresh token. */
public record RefreshToken(String refresh) {

    static RefreshToken read(Fields in) {
        return new RefreshToken(in.text("refresh").value());
    }
}
