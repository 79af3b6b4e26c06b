package org.nuages.core.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the database answers and its schema is at least that of this release: a newer one works with us too. */
@Readiness
@Singleton
public class SchemaReadiness implements AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Schema schema;
    private final int needed;

    SchemaReadiness(Schema schema, @ConfigProperty(name = "nuages.schema-version") int needed) {
        this.schema = schema;
        this.needed = needed;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return schema.version()
                .map(version -> answer(version >= needed, "version", version.toString()))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(failure -> answer(false, "reason", "The database does not answer."));
    }

    private HealthCheckResponse answer(boolean up, String key, String value) {
        return HealthCheckResponse.named("schema")
                .status(up)
                .withData("needed", needed)
                .withData(key, value)
                .build();
    }
}
