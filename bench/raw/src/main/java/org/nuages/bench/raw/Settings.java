package org.nuages.bench.raw;

import io.vertx.pgclient.PgConnectOptions;

/** The environment, by the service's names. */
final class Settings {
    private Settings() {}

    static int port() {
        return Integer.parseInt(env("PORT", "8080"));
    }

    static int poolSize() {
        return Integer.parseInt(env("DB_POOL_SIZE", "16"));
    }

    static PgConnectOptions database() {
        return new PgConnectOptions()
                .setHost(env("DB_HOST", "127.0.0.1"))
                .setPort(Integer.parseInt(env("DB_PORT", "5432")))
                .setDatabase(env("DB_NAME", "nuages"))
                .setUser(env("DB_USER", "nuages"))
                .setPassword(env("DB_PASSWORD", "nuages"))
                .setCachePreparedStatements(true)
                // With LIMIT as a parameter PostgreSQL would otherwise plan at every call.
                .addProperty("plan_cache_mode", "force_generic_plan");
    }

    private static String env(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}
