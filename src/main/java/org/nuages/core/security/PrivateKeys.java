package org.nuages.core.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads private keys: PEM blocks, or files of them separated by commas. */
public final class PrivateKeys {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s\\\\n]+)-----END PRIVATE KEY-----");

    private PrivateKeys() {}

    static List<SigningKey> read(String setting) {
        var pem = setting.contains("-----BEGIN") ? setting : contents(setting);
        var keys =
                PEM.matcher(pem).results().map(block -> parse(block.group(1))).toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("JWT_PRIVATE_KEYS holds no PKCS#8 private key in PEM");
        }
        return keys;
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

    /** For development: the key lives as long as the process. */
    static List<SigningKey> makeOne() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return List.of(keyOf((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String contents(String files) {
        return Arrays.stream(files.split(","))
                .map(name -> contents(Path.of(name.strip())))
                .reduce("", String::concat);
    }

    private static String contents(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("JWT_PRIVATE_KEYS names a file that cannot be read", e);
        }
    }

    private static SigningKey parse(String base64) {
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
        var publicKey = KeyFactory.getInstance("RSA").generatePublic(spec);
        var digest = MessageDigest.getInstance("SHA-256").digest(publicKey.getEncoded());
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 12));
        return new SigningKey(id, key, publicKey);
    }
}
