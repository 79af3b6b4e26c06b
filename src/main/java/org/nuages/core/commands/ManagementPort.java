package org.nuages.core.commands;

import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The port of health and metrics, which the world does not see: {@code MANAGEMENT_PORT}, or 1000 above {@code PORT}, so that
 * two services on one machine need one setting each. Workers, which have no {@code PORT}, open it where it is set.
 */
final class ManagementPort {

    private static final int ABOVE = 1_000;
    private static final int GREATEST = 65_535;

    private ManagementPort() {}

    static void open(boolean serves) {
        var config = ConfigProvider.getConfig();
        var set = config.getOptionalValue("MANAGEMENT_PORT", Integer.class);
        if (serves || set.isPresent()) {
            var port = set.orElseGet(
                    () -> beside(config.getOptionalValue("PORT", Integer.class).orElse(8080)));
            System.setProperty("quarkus.management.port", port.toString());
            System.setProperty("quarkus.management.host-enabled", "true");
        }
    }

    private static int beside(int port) {
        return port + ABOVE <= GREATEST ? port + ABOVE : port - ABOVE;
    }
}
