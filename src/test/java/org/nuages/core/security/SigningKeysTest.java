package org.nuages.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys are replaced while the service runs, and no token is lost by it. */
class SigningKeysTest {

    private static final Duration NOTICE = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofHours(24);

    @TempDir
    Path directory;

    private SigningKeys keys() {
        return new SigningKeys(Optional.of(directory.toString()));
    }

    private SigningKey write(String name) throws IOException {
        var key = PrivateKeys.makeOne();
        Files.writeString(directory.resolve(name), PrivateKeys.pem(key));
        return key;
    }

    private SigningKey write(Duration fromNow) throws IOException {
        return write(KeyFiles.nameFor(Instant.now().plus(fromNow)));
    }

    private static List<String> ids(SigningKeys keys) {
        return keys.published().stream().map(PublishedKey::kid).toList();
    }

    @Test
    void a_new_file_is_read_and_the_old_key_goes_on_verifying() throws IOException {
        var old = write("signing.pem");
        var keys = keys();
        assertThat(keys.signing()).extracting(SigningKey::id).isEqualTo(old.id());
        assertThat(keys.refresh()).isFalse();

        var next = write(Duration.ofSeconds(-1));

        assertThat(keys.knows(next.id())).isFalse();
        assertThat(keys.refresh()).isTrue();
        assertThat(keys.signing()).extracting(SigningKey::id).isEqualTo(next.id());
        assertThat(keys.verifying(old.id())).isEqualTo(old.publicKey());
        assertThat(ids(keys)).containsExactly(next.id(), old.id());
        assertThat(keys.refresh()).isFalse();
    }

    @Test
    void a_key_verifies_before_it_signs() throws IOException {
        var old = write(Duration.ofDays(-1));
        var next = write(NOTICE);
        var keys = keys();

        assertThat(keys.signing()).extracting(SigningKey::id).isEqualTo(old.id());
        assertThat(keys.verifying(next.id())).isEqualTo(next.publicKey());
    }

    @Test
    void a_key_that_is_taken_away_verifies_no_more() throws IOException {
        var old = write("a.pem");
        var other = write("b.pem");
        var keys = keys();

        Files.delete(directory.resolve("b.pem"));
        keys.refresh();

        assertThat(keys.knows(other.id())).isFalse();
        assertThat(keys.knows(old.id())).isTrue();
    }

    @Test
    void what_cannot_be_read_changes_nothing() throws IOException {
        var old = write("signing.pem");
        var keys = keys();

        Files.writeString(directory.resolve("broken.pem"), "-----BEGIN PRIVATE KEY-----AAAA-----END PRIVATE KEY-----");
        assertThatThrownBy(keys::refresh).hasMessage("JWT_PRIVATE_KEYS holds a key that is not an RSA key");
        Files.delete(directory.resolve("broken.pem"));
        Files.delete(directory.resolve("signing.pem"));
        assertThatThrownBy(keys::refresh).hasMessage("JWT_PRIVATE_KEYS holds no PKCS#8 private key in PEM");

        assertThat(ids(keys)).containsExactly(old.id());
    }

    @Test
    void rotation_begins_with_a_key_that_signs_at_once() throws IOException {
        var first = KeyRotation.in(directory.resolve("keys"), NOTICE, DAY);

        assertThat(first.removed()).isEmpty();
        assertThat(Files.getPosixFilePermissions(first.made())).hasSize(2);
        var keys = new SigningKeys(Optional.of(directory.resolve("keys").toString()));
        assertThat(keys.signing().signsFrom()).isBefore(Instant.now());
    }

    @Test
    void rotation_adds_one_with_notice_and_removes_those_without_tokens() throws IOException {
        write("openssl.pem");
        write(Duration.ofHours(-60));
        var last = write(Duration.ofHours(-30));
        write(Duration.ofHours(-24));

        var done = KeyRotation.in(directory, NOTICE, DAY);

        assertThat(done.removed())
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        KeyFiles.nameFor(Instant.now().minus(60, ChronoUnit.HOURS))
                                        .substring(0, 9)
                                + done.removed().get(0).getFileName().toString().substring(9),
                        "openssl.pem");
        var keys = keys();
        assertThat(ids(keys)).hasSize(3).contains(last.id());
        assertThat(keys.signing().signsFrom()).isBefore(Instant.now());
        assertThat(KeyFiles.in(directory).get(0).path()).isEqualTo(done.made());
        assertThat(KeyFiles.in(directory).get(0).signsFrom())
                .isBetween(Instant.now().plusSeconds(540), Instant.now().plusSeconds(600));
    }
}
