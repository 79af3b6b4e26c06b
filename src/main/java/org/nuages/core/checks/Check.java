package org.nuages.core.checks;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Something that {@code check} looks at; a feature may add its own by a bean. */
public interface Check {

    /** Whether it matters only where the world can reach the service. */
    boolean isForDeployment();

    /** One line for each thing that ought to be mended. */
    Uni<List<String>> findings();
}
