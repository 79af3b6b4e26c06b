package org.nuages.users;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuages.core.security.Signatures;

/**
 * Tokens by which somebody who reads an account's mail sets its password. Nothing of them is kept: they are signed together
 * with the password's hash and the address, so that one is good until either changes, which its use does.
 */
@Singleton
class ResetTokens {

    static final Duration LIFETIME = Duration.ofHours(1);

    private static final Pattern WRITTEN =
            Pattern.compile("(?<id>\\d{1,18})-(?<until>\\d{1,12})-(?<sign>[0-9a-f]{32})");

    private final Signatures signatures;

    ResetTokens(Signatures signatures) {
        this.signatures = signatures;
    }

    String make(User user, Instant now) {
        var until = now.plus(LIFETIME).getEpochSecond();
        return "%d-%d-%s".formatted(user.id, until, HexFormat.of().formatHex(sign(user, until)));
    }

    /** Whose it says it is. */
    static Optional<Long> ownerOf(String token) {
        var parts = WRITTEN.matcher(token);
        return parts.matches() ? Optional.of(Long.valueOf(parts.group("id"))) : Optional.empty();
    }

    boolean isGood(String token, User user, Instant now) {
        var parts = WRITTEN.matcher(token);
        if (!parts.matches()) {
            return false;
        }
        var until = Long.parseLong(parts.group("until"));
        return now.getEpochSecond() < until
                && MessageDigest.isEqual(sign(user, until), HexFormat.of().parseHex(parts.group("sign")));
    }

    private byte[] sign(User user, long until) {
        var known = "%d\n%d\n%s\n%s".formatted(user.id, until, user.email, user.password);
        return signatures.sign("password_reset", "", known.getBytes(StandardCharsets.UTF_8));
    }
}
