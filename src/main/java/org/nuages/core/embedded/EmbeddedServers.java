package org.nuages.core.embedded;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Gives development and tests a PostgreSQL and a Redis of their own, unless the environment names others. The servers
 * are found by the service loader: they, and the entry that names them, are left out of the packaged application.
 */
public class EmbeddedServers implements ConfigSourceFactory {

    private static final int BELOW_THE_ENVIRONMENT = 200;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var profiles = context.getProfiles();
        if (!profiles.contains("dev") && !profiles.contains("test")) {
            return List.of();
        }
        Map<String, String> settings = new HashMap<>();
        for (var server : ServiceLoader.load(EmbeddedServer.class)) {
            if (context.getValue(server.setting()).getValue() == null) {
                settings.putAll(started(server));
            }
        }
        return List.of(new PropertiesConfigSource(settings, "embedded servers", BELOW_THE_ENVIRONMENT));
    }

    /** Classes are loaded anew at each live reload, a server is not: that it runs is known to the JVM's properties. */
    private static synchronized Map<String, String> started(EmbeddedServer server) {
        var key = "nuages.embedded." + server.setting();
        var running = System.getProperty(key);
        if (running != null) {
            return parsed(running);
        }
        var settings = server.start();
        System.setProperty(key, String.join("\n", lines(settings)));
        return settings;
    }

    private static List<String> lines(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    private static Map<String, String> parsed(String lines) {
        return lines.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
    }
}
