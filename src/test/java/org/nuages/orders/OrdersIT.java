package org.nuages.orders;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Nested;
import org.nuages.core.testing.PackagedSettings;

/** The tests of orders and carts, asked of what was built. */
@WithTestResource(PackagedSettings.class)
class OrdersIT {

    @Nested
    @QuarkusIntegrationTest
    class BuyerPackaged extends BuyerTest {}

    @Nested
    @QuarkusIntegrationTest
    class CartPackaged extends CartTest {}

    @Nested
    @QuarkusIntegrationTest
    class OrderCreatePackaged extends OrderCreateTest {}

    @Nested
    @QuarkusIntegrationTest
    class OrderPackaged extends OrderTest {}

    @Nested
    @QuarkusIntegrationTest
    class PaymentPackaged extends PaymentTest {}

    @Nested
    @QuarkusIntegrationTest
    class ShopModelPackaged extends ShopModelTest {}
}
