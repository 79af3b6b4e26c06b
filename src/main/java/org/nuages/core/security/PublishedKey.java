package org.nuages.core.security;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;

/** A public key as RFC 7517 writes it. */
public record PublishedKey(String kty, String use, String alg, String kid, String n, String e) {

    static PublishedKey of(SigningKey key) {
        var modulus = key.publicKey().getModulus();
        var exponent = key.publicKey().getPublicExponent();
        return new PublishedKey("RSA", "sig", "RS256", key.id(), base64(modulus), base64(exponent));
    }

    /** Without the byte that is there for the sign only. */
    private static String base64(BigInteger number) {
        var bytes = number.toByteArray();
        var unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }
}
