package org.nuages.core.commands;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.ArrayList;
import org.eclipse.microprofile.config.ConfigProvider;
import org.nuages.core.security.PrivateKeys;
import org.nuages.core.settings.Settings;

/**
 * The way in. What a command needs from the runtime has to be said before the runtime starts: only {@code serve} opens
 * a port, only {@code migrate} and its kin open the JDBC connection that Flyway works on.
 */
@QuarkusMain
public class Main {

    private static final String SERVE = "serve";
    private static final String WORKER = "worker";

    public static void main(String... args) {
        var command = args.length == 0 ? SERVE : args[0];
        if (!isDevelopment()) {
            refuseBadSettings(command);
        }
        // WellFormedUrls checks them instead, and answers the malformed ones in the envelope.
        System.setProperty("vertx.disableURIValidation", "true");
        if (!command.equals(SERVE)) {
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.management.host-enabled", "false");
            // What a command prints is its answer; what it has to report goes elsewhere.
            System.setProperty("quarkus.log.console.stderr", "true");
            System.setProperty("quarkus.log.category.\"io.quarkus\".level", "WARN");
        }
        if (!command.equals(SERVE) && !command.equals(WORKER)) {
            System.setProperty("nuages.tasks.works-here", "false");
            System.setProperty("nuages.database.watched-at-start", "false");
        } else {
            ManagementPort.open(command.equals(SERVE));
        }
        if (command.equals("migrate") || command.equals("showmigrations")) {
            System.setProperty("quarkus.datasource.migrations.active", "true");
        }
        Quarkus.run(CommandLineApplication.class, args);
    }

    private static void refuseBadSettings(String command) {
        var config = ConfigProvider.getConfig();
        var problems = new ArrayList<>(Settings.problems(config));
        if (command.equals(SERVE)) {
            config.getOptionalValue("JWT_PRIVATE_KEYS", String.class)
                    .flatMap(PrivateKeys::problem)
                    .ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            System.err.println(Settings.message(problems));
            System.exit(2);
        }
    }

    /** In development Quarkus's own class loader runs this, and the embedded servers fill in the settings later. */
    private static boolean isDevelopment() {
        var loader = Thread.currentThread().getContextClassLoader();
        return loader != null && loader.getClass().getSimpleName().equals("QuarkusClassLoader");
    }
}
