package org.nuages.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateKeysTest {

    @TempDir
    Path directory;

    @Test
    void reads_keys_from_text_and_from_files_in_their_order() throws IOException {
        var first = PrivateKeys.makeOne();
        var second = PrivateKeys.makeOne();
        var a = Files.writeString(directory.resolve("a.pem"), PrivateKeys.pem(first));
        var b = Files.writeString(directory.resolve("b.pem"), PrivateKeys.pem(second));

        assertThat(PrivateKeys.read(a + ", " + b)).extracting(SigningKey::id).containsExactly(first.id(), second.id());
        assertThat(PrivateKeys.read(PrivateKeys.pem(second) + PrivateKeys.pem(first)))
                .extracting(SigningKey::id)
                .containsExactly(second.id(), first.id());
        assertThat(PrivateKeys.problem(a.toString())).isEmpty();
    }

    @Test
    void says_what_is_wrong() {
        assertThat(PrivateKeys.problem(directory.resolve("none.pem").toString()))
                .contains("JWT_PRIVATE_KEYS names a file that cannot be read");
        assertThat(PrivateKeys.problem("-----BEGIN RSA PRIVATE KEY-----"))
                .contains("JWT_PRIVATE_KEYS holds no PKCS#8 private key in PEM");
        assertThat(PrivateKeys.problem("-----BEGIN PRIVATE KEY-----AAAA-----END PRIVATE KEY-----"))
                .contains("JWT_PRIVATE_KEYS holds a key that is not an RSA key");
    }

    @Test
    void a_short_key_signs_nothing() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        var encoded = generator.generateKeyPair().getPrivate().getEncoded();
        var pem = "-----BEGIN PRIVATE KEY-----" + Base64.getEncoder().encodeToString(encoded)
                + "-----END PRIVATE KEY-----";

        assertThat(PrivateKeys.problem(pem)).contains("JWT_PRIVATE_KEYS holds a key of less than 2048 bits");
    }
}
