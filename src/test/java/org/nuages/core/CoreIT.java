package org.nuages.core;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Nested;
import org.nuages.core.cache.CachedViewsTest;
import org.nuages.core.hardening.SecurityHeadersTest;
import org.nuages.core.hardening.StrictSettingsTest;
import org.nuages.core.idempotency.IdempotencyTest;
import org.nuages.core.listing.ExportTest;
import org.nuages.core.openapi.ApiDocumentTest;
import org.nuages.core.openapi.ApiSnapshotTest;
import org.nuages.core.rest.ApiBaseTest;
import org.nuages.core.rest.DeadlineTest;
import org.nuages.core.rest.ErrorEnvelopeTest;
import org.nuages.core.rest.HangUpTest;
import org.nuages.core.rest.StatementTimeoutTest;
import org.nuages.core.rest.WireTest;
import org.nuages.core.testing.PackagedSettings;
import org.nuages.core.throttling.ThrottleTest;

@WithTestResource(PackagedSettings.class)
class CoreIT {

    @Nested
    @QuarkusIntegrationTest
    class CachedViewsPackaged extends CachedViewsTest {}

    @Nested
    @QuarkusIntegrationTest
    class SecurityHeadersPackaged extends SecurityHeadersTest {}

    @Nested
    @QuarkusIntegrationTest
    class StrictSettingsPackaged extends StrictSettingsTest {}

    @Nested
    @QuarkusIntegrationTest
    class IdempotencyPackaged extends IdempotencyTest {}

    @Nested
    @QuarkusIntegrationTest
    class ExportPackaged extends ExportTest {}

    @Nested
    @QuarkusIntegrationTest
    class ApiDocumentPackaged extends ApiDocumentTest {}

    @Nested
    @QuarkusIntegrationTest
    class ApiSnapshotPackaged extends ApiSnapshotTest {}

    @Nested
    @QuarkusIntegrationTest
    class ApiBasePackaged extends ApiBaseTest {}

    @Nested
    @QuarkusIntegrationTest
    class DeadlinePackaged extends DeadlineTest {}

    @Nested
    @QuarkusIntegrationTest
    class ErrorEnvelopePackaged extends ErrorEnvelopeTest {}

    @Nested
    @QuarkusIntegrationTest
    class HangUpPackaged extends HangUpTest {}

    @Nested
    @QuarkusIntegrationTest
    class StatementTimeoutPackaged extends StatementTimeoutTest {}

    @Nested
    @QuarkusIntegrationTest
    class WirePackaged extends WireTest {}

    @Nested
    @QuarkusIntegrationTest
    class ThrottlePackaged extends ThrottleTest {}
}
