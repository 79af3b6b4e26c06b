package org.nuages.catalog;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Nested;
import org.nuages.core.testing.PackagedSettings;

/** The tests of the catalog, asked of what was built. */
@WithTestResource(PackagedSettings.class)
class CatalogIT {

    @Nested
    @QuarkusIntegrationTest
    class CategoryPackaged extends CategoryTest {}

    @Nested
    @QuarkusIntegrationTest
    class ProductBulkPackaged extends ProductBulkTest {}

    @Nested
    @QuarkusIntegrationTest
    class ProductCursorPackaged extends ProductCursorTest {}

    @Nested
    @QuarkusIntegrationTest
    class ProductDetailPackaged extends ProductDetailTest {}

    @Nested
    @QuarkusIntegrationTest
    class ProductListPackaged extends ProductListTest {}

    @Nested
    @QuarkusIntegrationTest
    class ProductPagesPackaged extends ProductPagesTest {}

    @Nested
    @QuarkusIntegrationTest
    class ProductWritePackaged extends ProductWriteTest {}

    @Nested
    @QuarkusIntegrationTest
    class TagPackaged extends TagTest {}
}
