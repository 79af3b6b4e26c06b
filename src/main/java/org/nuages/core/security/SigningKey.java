package org.nuages.core.security;

import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;

/**
 * A key pair; the id is derived from the public key, so that every pod names it alike.
 *
 * @param signsFrom until then it only verifies
 */
record SigningKey(String id, PrivateKey privateKey, RSAPublicKey publicKey, Instant signsFrom) {

    SigningKey signingFrom(Instant time) {
        return new SigningKey(id, privateKey, publicKey, time);
    }
}
