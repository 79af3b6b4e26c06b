package org.nuages.core.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuages.core.requests.ApiRequest;

/**
 * What one answer is the answer to. Pages hold absolute links, so scheme and authority are part of the address.
 *
 * @param caller for whom, as far as it matters
 * @param version of the tables it is made of
 */
record ViewKey(String address, String query, String caller, ViewVersions.Version version) {

    private static final Comparator<String> BY_NAME = Comparator.comparing(ViewKey::name);

    static ViewKey of(ApiRequest request, CachedView view, ViewVersions.Version version) {
        return new ViewKey(
                request.address(), normalised(request.query()), view.vary().partOf(request.caller()), version);
    }

    /** In the order of the names. Of several values of one name the last counts, so these stay in theirs. */
    private static String normalised(String query) {
        return query.indexOf('&') < 0
                ? query
                : Stream.of(query.split("&")).sorted(BY_NAME).collect(Collectors.joining("&"));
    }

    private static String name(String parameter) {
        var end = parameter.indexOf('=');
        return end < 0 ? parameter : parameter.substring(0, end);
    }

    int weight() {
        return 2 * (address.length() + query.length());
    }

    /** Its name among what pods share. No part can hold a space. */
    String hashed(String release) {
        var text = String.join(" ", release, address, query, caller, version.server() + " " + version.sum());
        return HexFormat.of().formatHex(hash(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
