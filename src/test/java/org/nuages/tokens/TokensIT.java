package org.nuages.tokens;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Nested;
import org.nuages.core.testing.PackagedSettings;

@WithTestResource(PackagedSettings.class)
class TokensIT {

    @Nested
    @QuarkusIntegrationTest
    class ApiTokenPackaged extends ApiTokenTest {}

    @Nested
    @QuarkusIntegrationTest
    class KeyResourcePackaged extends KeyResourceTest {}

    @Nested
    @QuarkusIntegrationTest
    class PasswordUpgradePackaged extends PasswordUpgradeTest {}

    @Nested
    @QuarkusIntegrationTest
    class RefreshGracePackaged extends RefreshGraceTest {}

    @Nested
    @QuarkusIntegrationTest
    class SignInPackaged extends SignInTest {}

    @Nested
    @QuarkusIntegrationTest
    class TokenPackaged extends TokenTest {}
}
