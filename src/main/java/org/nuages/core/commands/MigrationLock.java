package org.nuages.core.commands;

import io.quarkus.arc.Unremovable;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.flyway.FlywayDataSource;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * Who migrates holds a lock of his session, not of a transaction beside the migration's: an index that is built concurrently
 * waits for every transaction that is older than it, and would wait for that one for ever.
 */
@Singleton
@Unremovable
@FlywayDataSource("migrations")
public class MigrationLock implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration flyway) {
        flyway.getPluginRegister()
                .getExact(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
    }
}
