package org.nuages.users;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Nested;
import org.nuages.core.testing.PackagedSettings;

/** The tests of accounts, asked of what was built. */
@WithTestResource(PackagedSettings.class)
class UsersIT {

    @Nested
    @QuarkusIntegrationTest
    class AvatarPackaged extends AvatarTest {}

    @Nested
    @QuarkusIntegrationTest
    class AvatarUploadPackaged extends AvatarUploadTest {}

    @Nested
    @QuarkusIntegrationTest
    class ErasurePackaged extends ErasureTest {}

    @Nested
    @QuarkusIntegrationTest
    class PasswordChangePackaged extends PasswordChangeTest {}

    @Nested
    @QuarkusIntegrationTest
    class PasswordResetPackaged extends PasswordResetTest {}

    @Nested
    @QuarkusIntegrationTest
    class UserPackaged extends UserTest {}

    @Nested
    @QuarkusIntegrationTest
    class UserWritePackaged extends UserWriteTest {}
}
