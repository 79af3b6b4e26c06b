package org.nuages.tokens;

import java.time.Instant;
import org.nuages.core.input.Fields;

/** What clients may write of an API token. */
public final class ApiTokenInput {

    private ApiTokenInput() {}

    static void read(Fields in, ApiToken token) {
        in.text("name").most(100).into(name -> token.name = name);
        in.time("expires_at").orNull().check(ApiTokenInput::problem).into(time -> token.expiresAt = time);
    }

    private static String problem(Instant expiry) {
        return expiry.isAfter(Instant.now()) ? null : "Must be in the future.";
    }
}
