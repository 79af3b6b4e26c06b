package org.nuages;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Nested;
import org.nuages.core.cache.CachedViewsTest;
import org.nuages.core.hardening.StrictSettingsTest;
import org.nuages.core.rest.DeadlineTest;
import org.nuages.core.rest.StatementTimeoutTest;
import org.nuages.core.testing.PackagedSettings;
import org.nuages.core.throttling.ThrottleTest;
import org.nuages.tokens.RefreshGraceTest;

/** Tests of other settings: what was built is started anew for each. */
@WithTestResource(PackagedSettings.class)
class SettingsIT {

    @Nested
    @QuarkusIntegrationTest
    class CachedViewsPackaged extends CachedViewsTest {}

    @Nested
    @QuarkusIntegrationTest
    class DeadlinePackaged extends DeadlineTest {}

    @Nested
    @QuarkusIntegrationTest
    class PoolOfOnePackaged extends PoolOfOneTest {}

    @Nested
    @QuarkusIntegrationTest
    class RefreshGracePackaged extends RefreshGraceTest {}

    @Nested
    @QuarkusIntegrationTest
    class StatementTimeoutPackaged extends StatementTimeoutTest {}

    @Nested
    @QuarkusIntegrationTest
    class StrictSettingsPackaged extends StrictSettingsTest {}

    @Nested
    @QuarkusIntegrationTest
    class ThrottlePackaged extends ThrottleTest {}
}
