package org.nuages;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Nested;
import org.nuages.core.testing.PackagedSettings;

/** What goes over all operations, asked of what was built. */
@WithTestResource(PackagedSettings.class)
class SurfaceIT {

    @Nested
    @QuarkusIntegrationTest
    class HostileInputPackaged extends HostileInputTest {}

    @Nested
    @QuarkusIntegrationTest
    class PermissionTablePackaged extends PermissionTableTest {}
}
