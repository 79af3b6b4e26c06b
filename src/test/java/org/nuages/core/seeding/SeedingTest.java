package org.nuages.core.seeding;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class SeedingTest extends ServiceTest {

    private static final String DESCRIPTION =
            "Description of product 4242. " + "A plain and honest text about its many uses. ".repeat(3);

    @Inject
    Seeding seeding;

    @BeforeEach
    @AfterEach
    void clear() {
        rows.clear();
    }

    @Test
    void makes_the_demo_data_once_row_for_row() {
        assertThat(seeding.run(10_000).await().indefinitely())
                .isEqualTo(Map.ofEntries(
                        entry("users", 2_000),
                        entry("categories", 100),
                        entry("products", 10_000),
                        entry("tags", 50),
                        entry("authors", 500),
                        entry("books", 5_000),
                        entry("book_tags", 15_000),
                        entry("reviews", 20_000),
                        entry("posts", 1_000),
                        entry("post_tags", 2_000),
                        entry("comments", 5_000),
                        entry("orders", 20_000),
                        entry("order_items", 60_000),
                        entry("payments", 8_000),
                        entry("sandbox_charges", 8_000)));
        assertThat(seeding.run(10_000).await().indefinitely().values())
                .containsOnly(0)
                .hasSize(15);

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
        assertThat(line("select name, bio from authors where id = 500"))
                .isEqualTo("(\"Author 500\",\"The life of author 500.\")");
        assertThat(line("select title, isbn, author_id, rating, sales, status, published_date, created_at from books"
                        + " where id = 4242"))
                .isEqualTo("(\"Book 4242\",978-0-000004242,242,2.63,13940,PUBLISHED,2007-05-18,"
                        + "\"2025-04-03 22:42:00+00\")");
        assertThat(line("select status, published_date from books where id = 5"))
                .isEqualTo("(DRAFT,)");
        assertThat(rows.value("select string_agg(tag_id::text, ' ' order by tag_id) from book_tags where book_id = 49"))
                .isEqualTo("17 34 50");
        assertThat(line(
                        "select count(*), count(distinct (book_id, user_id)), count(distinct book_id), min(user_id) from"
                                + " reviews"))
                .isEqualTo("(20000,20000,4000,2)");
        assertThat(line("select book_id, user_id, rating, text, created_at from reviews where id = 4005"))
                .isEqualTo("(6,481,2,\"What reader 4005 thinks of book 6.\",\"2025-05-03 18:45:00+00\")");
        assertThat(line("select reviews_count, review_rating from books where id = 6"))
                .isEqualTo(line("select count(*), round(avg(rating), 2) from reviews where book_id = 6"));
        assertThat(line("select user_id, status, total_amount, created_at from orders where id = 4242"))
                .isEqualTo("(%d,%s,%s,\"2025-03-03 22:42:00+00\")"
                        .formatted(
                                1 + 7 * 4242 % 2000,
                                "PROCESSING",
                                rows.value(
                                        "select sum(unit_price * quantity) from order_items where order_id = 4242")));
        assertThat(line("select array_agg(product_name order by id), array_agg(quantity order by id) from order_items"
                        + " where order_id = 4242"))
                .isEqualTo("(\"{\"\"Product 2727\"\",\"\"Product 3736\"\",\"\"Product 4745\"\"}\",\"{3,4,5}\")");
        assertThat(rows.value("select string_agg(status || ' ' || orders, ', ' order by status) from"
                        + " (select status, count(*) as orders from orders group by status) counted"))
                .isEqualTo("CANCELLED 2000, COMPLETED 8000, PENDING 8000, PROCESSING 2000");
        assertThat(rows.value("select count(*) from orders o where total_amount <>"
                        + " (select sum(i.unit_price * i.quantity) from order_items i where i.order_id = o.id)"))
                .isEqualTo(0L);
        assertThat(rows.value("select count(*) from orders o join payments p on p.order_id = o.id"
                        + " where o.status = 'COMPLETED' and p.status = 'SUCCEEDED' and p.amount = o.total_amount"))
                .isEqualTo(8_000L);
        assertThat(rows.value("insert into users (email, password, first_name) values ('n', '', '') returning id"))
                .isEqualTo(2001L);
    }

    @Test
    void makes_as_many_products_as_are_asked_for_and_the_posts_with_their_tags_and_comments() {
        assertThat(seeding.run(123).await().indefinitely()).containsEntry("products", 123);
        assertThat(rows.count("products")).isEqualTo(123);

        assertThat(line("select title, slug, author_id, status, published_at, created_at from posts where id = 999"))
                .isEqualTo(
                        "(\"Post 999\",post-999,994,PUBLISHED,\"2025-05-01 16:39:00+00\",\"2025-05-01 16:39:00+00\")");
        assertThat(line("select status, published_at, author_id from posts where id = 1000"))
                .isEqualTo("(DRAFT,,1001)");
        assertThat(rows.value("select content from posts where id = 7"))
                .isEqualTo("Content of post 7. " + "A plain and honest text about many things. ".repeat(10));
        assertThat(rows.value("select count(*) from posts where status = 'DRAFT'"))
                .isEqualTo(200L);
        assertThat(line("select array_agg(tag_id order by tag_id) from post_tags where post_id = 40"))
                .isEqualTo("(\"{8,41}\")");
        assertThat(line("select post_id, user_id, parent_id, text, created_at from comments where id = 4001"))
                .isEqualTo("(1,14,1,\"Comment 4001, and nothing but the truth.\",\"2025-06-03 18:41:00+00\")");
        assertThat(rows.value("select count(*) from comments c join posts p on p.id = c.post_id"
                        + " left join comments o on o.id = c.parent_id"
                        + " where p.status = 'DRAFT' or o.post_id <> c.post_id or o.parent_id is not null"))
                .isEqualTo(0L);
        assertThat(rows.value("select count(*) from comments where parent_id is not null"))
                .isEqualTo(1_000L);
    }

    private String line(String select) {
        var found = rows.run("select row(x.*)::text from (" + select + ") x").iterator();
        return found.hasNext() ? found.next().getString(0) : null;
    }
}
