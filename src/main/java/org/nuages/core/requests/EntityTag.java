package org.nuages.core.requests;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;

/** {@code "<version of the row>-<hash of the bytes>"}. */
public final class EntityTag {

    private static final int HASH_BYTES = 12;

    private EntityTag() {}

    public static String of(long version, byte[] bytes) {
        return "\"" + version + "-" + HexFormat.of().formatHex(hash(bytes)) + "\"";
    }

    /** Weak comparison, as RFC 9110 has it for If-None-Match. */
    public static boolean isNamedIn(String header, String tag) {
        return header != null && (header.strip().equals("*") || tags(header).anyMatch(tag::equals));
    }

    /**
     * Whether an If-Match header names this version of a row. The hash does not count, for it differs with the chosen
     * fields; nor does a W/, which proxies put there when they compress.
     */
    static boolean namesVersion(String header, long version) {
        return header.strip().equals("*") || tags(header).anyMatch(tag -> tag.startsWith("\"" + version + "-"));
    }

    private static Stream<String> tags(String header) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag);
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
