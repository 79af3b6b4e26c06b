package org.nuages.core.embedded;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Gives development and tests a PostgreSQL and a Redis of their own, unless the environment names others. Found by the
 * service loader; its entry, and the servers it starts, are left out of the packaged application.
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
        if (isUnset(context, "DB_HOST")) {
            settings.putAll(started("postgres", EmbeddedPostgresServer::start));
        }
        if (isUnset(context, "REDIS_URL")) {
            settings.putAll(started("redis", EmbeddedRedisServer::start));
        }
        return List.of(new PropertiesConfigSource(settings, "embedded servers", BELOW_THE_ENVIRONMENT));
    }

    private static boolean isUnset(ConfigSourceContext context, String name) {
        return context.getValue(name).getValue() == null;
    }

    /** Classes are loaded anew at each live reload, a server is not: that it runs is known to the JVM's properties. */
    private static Map<String, String> started(String server, Start start) {
        synchronized (System.class) {
            var key = "nuages.embedded." + server;
            var running = System.getProperty(key);
            if (running != null) {
                return parsed(running);
            }
            try {
                var settings = start.run();
                System.setProperty(key, String.join("\n", lines(settings)));
                return settings;
            } catch (IOException e) {
                throw new UncheckedIOException("The embedded " + server + " did not start", e);
            }
        }
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

    private interface Start {
        Map<String, String> run() throws IOException;
    }
}
