package org.nuages.core;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Nested;
import org.nuages.core.entrance.BodyRoomTest;
import org.nuages.core.hardening.SecurityHeadersTest;
import org.nuages.core.idempotency.IdempotencyTest;
import org.nuages.core.input.FormTest;
import org.nuages.core.listing.ExportTest;
import org.nuages.core.openapi.ApiDocumentTest;
import org.nuages.core.openapi.ApiSnapshotTest;
import org.nuages.core.rest.ApiBaseTest;
import org.nuages.core.rest.ErrorEnvelopeTest;
import org.nuages.core.rest.HangUpTest;
import org.nuages.core.rest.WireTest;
import org.nuages.core.testing.PackagedSettings;

/** The tests of {@code core}, asked of what was built. */
@WithTestResource(PackagedSettings.class)
class CoreIT {

    @Nested
    @QuarkusIntegrationTest
    class SecurityHeadersPackaged extends SecurityHeadersTest {}

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
    class ErrorEnvelopePackaged extends ErrorEnvelopeTest {}

    @Nested
    @QuarkusIntegrationTest
    class HangUpPackaged extends HangUpTest {}

    @Nested
    @QuarkusIntegrationTest
    class WirePackaged extends WireTest {}

    @Nested
    @QuarkusIntegrationTest
    class FormPackaged extends FormTest {}

    @Nested
    @QuarkusIntegrationTest
    class BodyRoomPackaged extends BodyRoomTest {}
}
