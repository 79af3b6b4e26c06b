package org.nuages.core.monitoring;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.nuages.core.database.StatementLog;

/** A request that runs one statement again and again reads row by row what one statement could read at once (N+1). */
@Singleton
class RepeatedStatements {

    private static final Logger LOG = Logger.getLogger(RepeatedStatements.class);
    private static final int ENOUGH_TO_KNOW_IT = 200;

    private final int many;

    RepeatedStatements(@ConfigProperty(name = "nuages.repeated-statements") int many) {
        this.many = many;
    }

    void warn(HandledRequest request, StatementLog statements) {
        if (request.statements() < many) {
            return;
        }
        statements.repeated().forEach((text, times) -> {
            if (times >= many) {
                LOG.warnf(
                        "%s %s ran the same statement %d times: %s",
                        request.method(),
                        request.route(),
                        times,
                        text.length() > ENOUGH_TO_KNOW_IT ? text.substring(0, ENOUGH_TO_KNOW_IT) + "…" : text);
            }
        });
    }
}
