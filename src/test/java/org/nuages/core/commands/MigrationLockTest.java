package org.nuages.core.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MigrationLockTest {

    @Inject
    @FlywayDataSource("migrations")
    Flyway flyway;

    @Test
    void an_index_that_is_built_concurrently_waits_for_no_transaction_of_ours() {
        var postgres = flyway.getConfiguration().getPluginRegister().getExact(PostgreSQLConfigurationExtension.class);

        assertThat(postgres.isTransactionalLock()).isFalse();
    }
}
