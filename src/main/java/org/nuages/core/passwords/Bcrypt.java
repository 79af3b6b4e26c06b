package org.nuages.core.passwords;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** Django's two uses of bcrypt: of the password itself, and of its SHA-256, which has no greatest length. */
final class Bcrypt implements HashFormat {

    private static final Pattern ENCODED =
            Pattern.compile("(?<kind>bcrypt|bcrypt_sha256)\\$(?<hash>\\$2[abxy]?\\$\\d\\d\\$[./A-Za-z0-9]{53})");

    @Override
    public boolean wrote(String hash) {
        return ENCODED.matcher(hash).matches();
    }

    @Override
    public boolean fits(String password, String hash) {
        var parts = ENCODED.matcher(hash);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a hash of bcrypt");
        }
        var bytes = password.getBytes(StandardCharsets.UTF_8);
        var hashed = parts.group("kind").equals("bcrypt") ? bytes : hexOfSha256(bytes);
        return OpenBSDBCrypt.checkPassword(parts.group("hash"), hashed);
    }

    private static byte[] hexOfSha256(byte[] password) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(password);
            return HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
