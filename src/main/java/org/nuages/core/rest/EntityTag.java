package org.nuages.core.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** {@code "<version of the row>-<hash of the bytes>"}. */
final class EntityTag {

    private static final int HASH_BYTES = 12;

    private EntityTag() {}

    static String of(long version, byte[] bytes) {
        return "\"" + version + "-" + HexFormat.of().formatHex(hash(bytes)) + "\"";
    }

    /** Weak comparison, as RFC 9110 has it for If-None-Match. */
    static boolean isNamedIn(String header, String tag) {
        if (header == null) {
            return false;
        }
        return header.strip().equals("*")
                || Arrays.stream(header.split(","))
                        .map(String::strip)
                        .anyMatch(named -> named.equals(tag)
                                || (named.startsWith("W/") && named.substring(2).equals(tag)));
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
