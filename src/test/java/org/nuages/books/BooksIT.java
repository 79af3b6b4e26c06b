package org.nuages.books;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Nested;
import org.nuages.core.testing.PackagedSettings;

/** The tests of books, asked of what was built. */
@WithTestResource(PackagedSettings.class)
class BooksIT {

    @Nested
    @QuarkusIntegrationTest
    class AuthorPackaged extends AuthorTest {}

    @Nested
    @QuarkusIntegrationTest
    class BookListPackaged extends BookListTest {}

    @Nested
    @QuarkusIntegrationTest
    class BookWritePackaged extends BookWriteTest {}

    @Nested
    @QuarkusIntegrationTest
    class ReviewPackaged extends ReviewTest {}
}
