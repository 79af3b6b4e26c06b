package org.nuages.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.CompositeException;
import io.vertx.sqlclient.ClosedConnectionException;
import org.junit.jupiter.api.Test;
import org.nuages.core.errors.ApiException;

class FailuresTest {

    private static final ClosedConnectionException LOST = ClosedConnectionException.INSTANCE;

    @Test
    void of_several_failures_the_first_is_told() {
        var refusal = ApiException.conflict("status", "A cancelled order cannot be paid.");

        assertThat(Failures.toApi(new CompositeException(refusal, LOST))).isSameAs(refusal);
        assertThat(Failures.toApi(new CompositeException(LOST, new IllegalStateException()))
                        .status())
                .isEqualTo(503);
    }
}
