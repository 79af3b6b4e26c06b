package org.nuages.core.security;

import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads private keys: PEM blocks, or files of them and directories of such files separated by commas. */
public final class PrivateKeys {

    private static final int BITS = 2048;
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s\\\\n]+)-----END PRIVATE KEY-----");

    private PrivateKeys() {}

    static boolean isText(String setting) {
        return setting.contains("-----BEGIN");
    }

    /** In the order in which they sign. */
    static List<SigningKey> read(String setting) {
        var keys = isText(setting)
                ? parse(setting)
                : KeyFiles.named(setting).stream()
                        .flatMap(file -> parse(file.contents()).stream().map(key -> key.signingFrom(file.signsFrom())))
                        .toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("JWT_PRIVATE_KEYS holds no PKCS#8 private key in PEM");
        }
        return keys;
    }

    private static List<SigningKey> parse(String pem) {
        return PEM.matcher(pem).results().map(block -> key(block.group(1))).toList();
    }

    /** What is wrong with the setting, so that a service that could sign nobody in does not start. */
    public static Optional<String> problem(String setting) {
        try {
            read(setting);
            return Optional.empty();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            return Optional.of(e.getMessage());
        }
    }

    static SigningKey makeOne() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return keyOf((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(SigningKey key) {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.privateKey().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
    }

    private static SigningKey key(String base64) {
        var key = decoded(base64);
        if (key.publicKey().getModulus().bitLength() < BITS) {
            throw new IllegalArgumentException("JWT_PRIVATE_KEYS holds a key of less than " + BITS + " bits");
        }
        return key;
    }

    private static SigningKey decoded(String base64) {
        try {
            var encoded = Base64.getMimeDecoder().decode(base64.replace("\\n", ""));
            var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return keyOf((RSAPrivateCrtKey) key);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("JWT_PRIVATE_KEYS holds a key that is not an RSA key", e);
        }
    }

    private static SigningKey keyOf(RSAPrivateCrtKey key) throws GeneralSecurityException {
        var spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
        var publicKey = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
        var digest = MessageDigest.getInstance("SHA-256").digest(publicKey.getEncoded());
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 12));
        return new SigningKey(id, key, publicKey, Instant.EPOCH);
    }
}
