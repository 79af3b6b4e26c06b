package org.nuages.users;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.nuages.core.images.Image;

/** An image of a user. Its name says all that it is made of, so that what is behind a name never changes. */
record Avatar(String name, String mediaType, byte[] content) {

    /** The same image of two users is two avatars: one may go without the other. */
    static Avatar of(long userId, Image image) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Long.toString(userId).getBytes(StandardCharsets.UTF_8));
            var hash = HexFormat.of().formatHex(digest.digest(image.content()));
            return new Avatar(
                    hash + "." + image.kind().extension(), image.kind().mediaType(), image.content());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
