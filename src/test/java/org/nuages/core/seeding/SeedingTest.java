package org.nuages.core.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.Rows;

@QuarkusTest
class SeedingTest {

    private static final String DESCRIPTION =
            "Description of product 4242. " + "A plain and honest text about its many uses. ".repeat(3);

    @Inject
    Seeding seeding;

    @Inject
    Rows rows;

    @BeforeEach
    @AfterEach
    void clear() {
        rows.clear();
    }

    @Test
    void makes_the_demo_data_once_row_for_row() {
        assertThat(seeding.run(10_000).await().indefinitely())
                .isEqualTo(Map.of("users", 2_000, "categories", 100, "products", 10_000, "tags", 50));
        assertThat(seeding.run(10_000).await().indefinitely())
                .isEqualTo(Map.of("users", 0, "categories", 0, "products", 0, "tags", 0));

        assertThat(
                        line(
                                "select email, first_name, last_name, is_staff, is_active, date_joined from users where id = 1"))
                .isEqualTo("(admin@example.com,First1,Last1,t,t,\"2025-01-01 00:01:00+00\")");
        assertThat(line("select email, is_staff, date_joined from users where id = 2000"))
                .isEqualTo("(user1999@example.com,f,\"2025-01-02 09:20:00+00\")");
        assertThat(line("select name, slug, parent_id, created_at from categories where id = 10"))
                .isEqualTo("(\"Category 10\",category-10,,\"2025-01-01 00:10:00+00\")");
        assertThat(line("select name, parent_id from categories where id = 100"))
                .isEqualTo("(\"Category 100\",10)");
        assertThat(line("select name, slug, price, stock, category_id, status, created_at from products"
                        + " where id = md5('product-4242')::uuid"))
                .isEqualTo("(\"Product 4242\",product-4242,955.13,2146,42,ACTIVE,\"2025-02-03 22:42:00+00\")");
        assertThat(rows.value("select description from products where slug = 'product-4242'"))
                .isEqualTo(DESCRIPTION);
        assertThat(line("select price, stock, status from products where slug = 'product-20'"))
                .isEqualTo("(584.89,1260,ARCHIVED)");
        assertThat(line("select price, stock, status from products where slug = 'product-10049'"))
                .isNull();
        assertThat(line("select stock, status from products where slug = 'product-49'"))
                .isEqualTo("(0,ACTIVE)");
        assertThat(rows.value("select count(*) from products where status = 'ACTIVE'"))
                .isEqualTo(9_000L);
        assertThat(line("select id, name from tags order by id desc limit 1")).isEqualTo("(50,tag-50)");
        assertThat(rows.value("insert into users (email, password, first_name) values ('n', '', '') returning id"))
                .isEqualTo(2001L);
    }

    @Test
    void makes_as_many_products_as_are_asked_for() {
        assertThat(seeding.run(123).await().indefinitely()).containsEntry("products", 123);
        assertThat(rows.count("products")).isEqualTo(123);
    }

    private String line(String select) {
        var found = rows.run("select row(x.*)::text from (" + select + ") x").iterator();
        return found.hasNext() ? found.next().getString(0) : null;
    }
}
