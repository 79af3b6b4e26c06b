package org.nuages.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nuages.core.testing.OnContext.run;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PoolMetersTest {

    @Inject
    MeterRegistry registry;

    @Inject
    Database database;

    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int most;

    private double of(String pool, String gauge) {
        return registry.get("sql.pool." + gauge).tag("pool", pool).gauge().value();
    }

    /** One connection listens as long as the process lives. */
    @Test
    void each_pool_tells_how_many_of_its_connections_are_in_use() {
        await().until(() -> of("notices", "in.use") == 1);
        assertThat(of("notices", "most")).isEqualTo(1);
        assertThat(of("notices", "waiting")).isZero();
        assertThat(of("generic", "most")).isEqualTo(most);
    }

    @Test
    void a_statement_has_a_connection_until_it_is_done() {
        var slow = new Statement("select pg_sleep(3)", List.of(), PlanMode.BY_VALUE);
        run(() -> {
            database.run(slow).subscribe().with(done -> {}, failure -> {});
            return Uni.createFrom().voidItem();
        });

        await().until(() -> of("search", "in.use") == 1);
        await().until(() -> of("search", "in.use") == 0);
    }

    @Test
    void who_waits_is_counted_until_he_has_one_or_is_sent_away() {
        var meters = new PoolMeters("test", 1);
        var first = meters.submitted();
        var second = meters.submitted();
        assertThat(of("test", "waiting")).isEqualTo(2);

        meters.begin(first);
        meters.rejected(second);
        assertThat(of("test", "waiting")).isZero();
        assertThat(of("test", "in.use")).isEqualTo(1);

        meters.end(first, true);
        assertThat(of("test", "in.use")).isZero();
    }
}
