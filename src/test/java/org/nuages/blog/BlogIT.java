package org.nuages.blog;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Nested;
import org.nuages.core.testing.PackagedSettings;

/** The tests of the blog, asked of what was built. */
@WithTestResource(PackagedSettings.class)
class BlogIT {

    @Nested
    @QuarkusIntegrationTest
    class CommentPackaged extends CommentTest {}

    @Nested
    @QuarkusIntegrationTest
    class CommentWritePackaged extends CommentWriteTest {}

    @Nested
    @QuarkusIntegrationTest
    class PostListPackaged extends PostListTest {}

    @Nested
    @QuarkusIntegrationTest
    class PostPackaged extends PostTest {}

    @Nested
    @QuarkusIntegrationTest
    class PostWritePackaged extends PostWriteTest {}
}
