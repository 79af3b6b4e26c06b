package org.nuages.core.health;

import io.quarkus.arc.Unremovable;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.checks.Check;

/** Whether the database can be reached and has the schema that this release needs. */
@Singleton
@Unremovable
class SchemaCheck implements Check {

    private final Schema schema;
    private final int needed;

    SchemaCheck(Schema schema, @ConfigProperty(name = "nuages.schema-version") int needed) {
        this.schema = schema;
        this.needed = needed;
    }

    @Override
    public boolean isForDeployment() {
        return false;
    }

    @Override
    public Uni<List<String>> findings() {
        return schema.version()
                .map(this::compared)
                .onFailure()
                .recoverWithItem(failure -> List.of("The database cannot be reached: " + failure.getMessage()));
    }

    private List<String> compared(int version) {
        return version >= needed
                ? List.of()
                : List.of("The schema is at version %d and has to be at %d: nuages migrate".formatted(version, needed));
    }
}
