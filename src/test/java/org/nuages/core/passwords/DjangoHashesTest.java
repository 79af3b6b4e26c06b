package org.nuages.core.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Django wrote is read here; see {@code scripts/django-hashes.py}. */
class DjangoHashesTest {

    private final PasswordHashes hashes = new PasswordHashes(19, 2, 1);

    private record Vector(String hash, String password) {}

    private static List<Vector> vectors() throws IOException {
        try (var lines = Files.lines(Path.of("src/test/resources/passwords/django-hashes.tsv"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(parts -> new Vector(parts[0], parts[1]))
                    .toList();
        }
    }

    @Test
    void every_hash_of_django_fits_its_password_and_is_to_be_replaced() throws IOException {
        assertThat(vectors()).hasSize(30);
        for (var vector : vectors()) {
            assertThat(hashes.fits(vector.password(), vector.hash()))
                    .as(vector.hash())
                    .isTrue();
            assertThat(hashes.isCurrent(vector.hash())).as(vector.hash()).isFalse();
        }
    }

    @Test
    void no_hash_of_django_fits_another_password() throws IOException {
        for (var vector : vectors()) {
            assertThat(hashes.fits("?" + vector.password(), vector.hash()))
                    .as(vector.hash())
                    .isFalse();
        }
    }

    @Test
    void a_hash_says_how_much_memory_it_takes() {
        assertThat(hashes.memory("argon2$argon2id$v=19$m=102400,t=2,p=8$c2FsdA$aGFzaA"))
                .isEqualTo(100);
        assertThat(hashes.memory("pbkdf2_sha256$260000$salt$aGFzaA==")).isEqualTo(1);
        assertThat(hashes.memory()).isEqualTo(19);
    }

    @Test
    void nothing_fits_what_is_no_hash() {
        for (var hash : new String[] {
            null,
            "",
            "!",
            "!3nVw0oKQbBGeDQAMCi7DZZzuWbUkkLQz1tDCZ3Vz",
            "plain text",
            "md5$salt$hash",
            "pbkdf2_sha256$0$salt$aGFzaA==",
            "pbkdf2_sha256$1$salt$a",
            "argon2$argon2id$v=19$m=8,t=1,p=1$a$a",
            "bcrypt$$2b$99$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234"
        }) {
            assertThat(hashes.fits("plain text", hash)).as(hash).isFalse();
        }
    }

    @Test
    void other_parameters_make_a_hash_one_to_be_replaced() {
        var ours = hashes.hash("a sound password");

        assertThat(hashes.fits("a sound password", ours)).isTrue();
        assertThat(hashes.isCurrent(ours)).isTrue();
        assertThat(new PasswordHashes(20, 2, 1).isCurrent(ours)).isFalse();
        assertThat(new PasswordHashes(19, 3, 1).isCurrent(ours)).isFalse();
        assertThat(new PasswordHashes(19, 2, 2).isCurrent(ours)).isFalse();
        assertThat(ours).startsWith("argon2$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
