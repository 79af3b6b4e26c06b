package org.nuages.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a PostgreSQL that has a certificate for the name localhost. */
class DatabaseTlsTest {

    @TempDir
    static Path directory;

    private static Vertx vertx;
    private static EmbeddedPostgres server;
    private static Path its;
    private static Path another;

    @BeforeAll
    static void start() throws Exception {
        vertx = Vertx.vertx();
        its = certificate("server");
        another = certificate("another");
        server = EmbeddedPostgres.builder()
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", "'" + its + "'")
                .setServerConfig("ssl_key_file", "'" + directory.resolve("server.key") + "'")
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        vertx.close();
    }

    private static Path certificate(String name) throws IOException, InterruptedException, GeneralSecurityException {
        var store = directory.resolve(name + ".p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "RSA",
                        "-alias",
                        "it",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        var key = Files.writeString(
                directory.resolve(name + ".key"),
                pem("PRIVATE KEY", keys.getKey("it", "changeit".toCharArray()).getEncoded()));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        return Files.writeString(
                directory.resolve(name + ".crt"),
                pem("CERTIFICATE", keys.getCertificate("it").getEncoded()));
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + what + "-----\n";
    }

    private static boolean isEncrypted(String host, String mode, Path rootCertificate) {
        var options = new PgConnectOptions()
                .setHost(host)
                .setPort(server.getPort())
                .setDatabase("postgres")
                .setUser("postgres")
                .setPassword("postgres");
        var tls = new DatabaseTls(mode, Optional.ofNullable(rootCertificate).map(Path::toString));
        var rows = PgConnection.connect(vertx, tls.apply(options))
                .compose(connection -> connection
                        .query("select ssl from pg_stat_ssl where pid = pg_backend_pid()")
                        .execute()
                        .eventually(() -> connection.close()))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return rows.iterator().next().getBoolean(0);
    }

    @ParameterizedTest
    @CsvSource({"disable, false", "prefer, true", "require, true"})
    void encrypts_as_it_is_told(String mode, boolean isEncrypted) {
        assertThat(isEncrypted("127.0.0.1", mode, null)).isEqualTo(isEncrypted);
    }

    @Test
    void verifies_the_authority_and_the_name() {
        assertThat(isEncrypted("127.0.0.1", "verify-ca", its)).isTrue();
        assertThat(isEncrypted("localhost", "verify-full", its)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"require", "verify-ca", "verify-full"})
    void does_not_speak_to_a_stranger(String mode) {
        assertThatThrownBy(() -> isEncrypted("localhost", mode, another))
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("SSL handshake failed");
    }

    @Test
    void nor_to_one_of_another_name() {
        assertThatThrownBy(() -> isEncrypted("127.0.0.1", "verify-full", its))
                .hasRootCauseMessage("SSL handshake failed");
    }
}
