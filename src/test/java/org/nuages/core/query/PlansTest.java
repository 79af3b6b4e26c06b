package org.nuages.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.query.Field.field;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.catalog.Product;
import org.nuages.catalog.Product_;
import org.nuages.core.seeding.Seeding;
import org.nuages.core.testing.ServiceTest;

/** The plans of the list's shapes on a table that is large enough for a bad one to be chosen. */
@QuarkusTest
class PlansTest extends ServiceTest {

    private static final int PRODUCTS = 100_000;

    @Inject
    Plans plans;

    @Inject
    Seeding seeding;

    @BeforeEach
    void aLargeTable() {
        rows.clear();
        seeding.run(PRODUCTS).await().indefinitely();
        rows.run("analyze products");
        rows.run("analyze categories");
    }

    @AfterEach
    void clear() {
        rows.clear();
    }

    @Test
    void each_shape_is_answered_from_its_index() {
        var newest = Field.<Product, Instant>field(Product_.createdAt).descending();
        var cheapest = Field.<Product, BigDecimal>field(Product_.price).ascending();
        var active = field(Product_.status).is(Product.Status.ACTIVE);

        assertThat(plans.of(Product.class, active, List.of(newest), null, new Part(20, 40)))
                .containsExactly("products_created_idx");
        assertThat(plans.of(Product.class, active, List.of(newest), deep(newest), new Part(20, 0)))
                .containsExactly("products_created_idx");
        assertThat(plans.of(Product.class, null, List.of(cheapest), deep(cheapest), new Part(20, 0)))
                .containsExactly("products_price_idx");
        assertThat(plans.of(Product.class, field(Product_.id).is(UUID.randomUUID()), List.of(), null, Part.WHOLE))
                .containsExactly("products_pkey");
        var rare = new Terms<Product>(
                List.of(field(Product_.name), field(Product_.description)), List.of("77777", "honest"));
        assertThat(plans.of(Product.class, rare, List.of(newest), null, new Part(20, 0)))
                .contains("products_search_idx");
    }

    /** A position in the middle of the ordering. */
    private List<Object> deep(Order<Product> order) {
        var value = order.isDescending() ? Instant.parse("2025-03-07T17:20:00Z") : new BigDecimal("500.00");
        return List.of(value, new UUID(0, 0));
    }
}
