package org.nuages.core.database;

import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The modes of libpq: who sets none of those that verify has encryption, and no proof of who is at the other end. */
@Singleton
class DatabaseTls {

    private final SslMode mode;
    private final Optional<String> rootCertificate;

    DatabaseTls(
            @ConfigProperty(name = "nuages.database.ssl-mode") String mode,
            @ConfigProperty(name = "nuages.database.ssl-root-certificate") Optional<String> rootCertificate) {
        this.mode = SslMode.of(mode);
        this.rootCertificate = rootCertificate;
    }

    PgConnectOptions apply(PgConnectOptions options) {
        if (mode == SslMode.VERIFY_FULL) {
            options.setHostnameVerificationAlgorithm("HTTPS");
        }
        rootCertificate.ifPresentOrElse(
                path -> options.setPemTrustOptions(new PemTrustOptions().addCertPath(path)),
                () -> options.setTrustAll(true));
        return options.setSslMode(mode);
    }
}
