package org.nuages.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.CompositeException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import org.junit.jupiter.api.Test;
import org.nuages.core.errors.ApiException;

class FailuresTest {

    private static final ClosedConnectionException LOST = ClosedConnectionException.INSTANCE;

    @Test
    void without_a_connection_in_time_the_service_is_unavailable() {
        assertThat(Failures.toApi(new VertxException("Timeout waiting for connection", true))
                        .status())
                .isEqualTo(503);
        assertThat(Failures.toApi(new PgException("duplicate key", "ERROR", "23505", ""))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void of_several_failures_the_first_is_told() {
        var refusal = ApiException.conflict("status", "A cancelled order cannot be paid.");

        assertThat(Failures.toApi(new CompositeException(refusal, LOST))).isSameAs(refusal);
        assertThat(Failures.toApi(new CompositeException(LOST, new IllegalStateException()))
                        .status())
                .isEqualTo(503);
    }
}
