package org.nuages.tokens;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Nested;
import org.nuages.core.testing.PackagedSettings;

/** The tests of tokens, asked of what was built. */
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
    class SignInPackaged extends SignInTest {}

    @Nested
    @QuarkusIntegrationTest
    class TokenPackaged extends TokenTest {}
}
