package org.nuages.core.embedded;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.seeding.Seeding;

/** In development the service starts with the demo data and says where to look. */
@Singleton
@IfBuildProfile("dev")
public class DevelopmentStart {

    private static final long PRODUCTS = 10_000;

    private final Seeding seeding;
    private final int port;

    DevelopmentStart(Seeding seeding, @ConfigProperty(name = "quarkus.http.port") int port) {
        this.seeding = seeding;
        this.port = port;
    }

    void start(@Observes StartupEvent event) {
        seeding.run(PRODUCTS).await().indefinitely();
        System.out.printf("""

                  API         http://localhost:%1$d/api/v1
                  Swagger UI  http://localhost:%1$d/q/swagger-ui
                  Sign in as  admin@example.com (staff) or user1@example.com ... user1999@example.com
                  Password    correct-horse-battery-1

                """, port);
    }
}
