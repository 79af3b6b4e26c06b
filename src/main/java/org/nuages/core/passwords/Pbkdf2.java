package org.nuages.core.passwords;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Django's default: PBKDF2 with SHA-256. */
final class Pbkdf2 implements HashFormat {

    private static final Pattern ENCODED =
            Pattern.compile("pbkdf2_sha256\\$(?<iterations>[1-9]\\d{0,7})\\$(?<salt>[^$]+)\\$(?<hash>[A-Za-z0-9+/=]+)");

    @Override
    public boolean wrote(String hash) {
        return ENCODED.matcher(hash).matches();
    }

    @Override
    public boolean fits(String password, String hash) {
        var parts = ENCODED.matcher(hash);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a hash of PBKDF2");
        }
        var expected = Base64.getDecoder().decode(parts.group("hash"));
        var salt = parts.group("salt").getBytes(StandardCharsets.UTF_8);
        var iterations = Integer.parseInt(parts.group("iterations"));
        return MessageDigest.isEqual(expected, derive(password, salt, iterations, expected.length));
    }

    private static byte[] derive(String password, byte[] salt, int iterations, int length) {
        try {
            var spec = new PBEKeySpec(password.toCharArray(), salt, iterations, length * 8);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
