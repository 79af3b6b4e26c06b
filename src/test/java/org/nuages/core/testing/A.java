package org.nuages.core.testing;

import io.vertx.core.buffer.Buffer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes what a test needs, with sensible values for what it does not say. */
public class A {

    public static final String PASSWORD = "a sound password";

    /** The password's, at the usual cost; with another one it would be replaced at the first sign-in. */
    private static final String HASH = "argon2$argon2id$v=19$m=19456,t=2,p=1$D/FcRV38lGSX9R+dH1o31w"
            + "$izaGFdjoM36EmaVQzUZHWg8Hatj4QGLZnvoO0aGto6w";

    private static final OffsetDateTime EPOCH = OffsetDateTime.parse("2025-02-01T00:00:00Z");

    private final Rows rows;
    private final AtomicInteger next = new AtomicInteger();

    A(Rows rows) {
        this.rows = rows;
    }

    public long user(String email) {
        return user(email, false, true);
    }

    public long user(String email, boolean staff, boolean active) {
        return userWithHash(email, HASH, staff, active);
    }

    public long userWithHash(String email, String password, boolean staff, boolean active) {
        var id = (long) rows.value("select nextval('users_id_seq')");
        userWithId(id, email, password, staff, active);
        return id;
    }

    void userWithId(long id, String email, boolean staff) {
        userWithId(id, email, HASH, staff, true);
    }

    /** Who has had the key before may have had tokens that were revoked: they are not this one's. */
    private void userWithId(long id, String email, String password, boolean staff, boolean active) {
        rows.run(
                "insert into users (id, email, password, first_name, is_staff, is_active, tokens_version)"
                        + " overriding system value select $1, $2, $3, 'Ada', $4, $5, coalesce(max(version), 0)"
                        + " from revocations where user_id = $1 on conflict do nothing",
                id,
                email,
                password,
                staff,
                active);
    }

    /** The smallest image there is. */
    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    public void avatar(String name, long owner) {
        rows.run(
                "insert into avatars (name, user_id, media_type, content) values ($1, $2, 'image/webp', $3)",
                name,
                owner,
                Buffer.buffer(webp()));
    }

    /** One that nobody has the key of. */
    public String apiToken(long owner) {
        var insert = "insert into api_tokens (id, owner_id, name, digest) values (gen_random_uuid(), $1, 'phone', $2)"
                + " returning id";
        return rows.value(insert, owner, UUID.randomUUID().toString()).toString();
    }

    public long category(String slug) {
        return category(slug, null);
    }

    public long category(String slug, Long parent) {
        return (long) rows.value(
                "insert into categories (name, slug, parent_id) values ($1, $2, $3) returning id",
                "Name of " + slug,
                slug,
                parent);
    }

    public long tag(String name) {
        return (long) rows.value("insert into tags (name) values ($1) returning id", name);
    }

    public long author(String name) {
        return (long) rows.value("insert into authors (name) values ($1) returning id", name);
    }

    public long review(long book, long user, int rating) {
        return (long) rows.value(
                "insert into reviews (book_id, user_id, rating, created_at, updated_at) values ($1, $2, $3, $4, $4)"
                        + " returning id",
                book,
                user,
                rating,
                EPOCH.plusMinutes(next.incrementAndGet()));
    }

    public BookRow book(String title) {
        return new BookRow(rows, title, next.incrementAndGet());
    }

    /** A book in the making; {@link #by} puts it into the database. */
    public static final class BookRow {

        private final Rows rows;
        private final String title;
        private final int number;
        private String rating;
        private String status = "PUBLISHED";
        private LocalDate published;
        private Long owner;
        private int sales;
        private List<String> tags = List.of();

        private BookRow(Rows rows, String title, int number) {
            this.rows = rows;
            this.title = title;
            this.number = number;
            this.published = EPOCH.toLocalDate().plusDays(number);
        }

        public BookRow rating(String points) {
            rating = points;
            return this;
        }

        public BookRow draft() {
            status = "DRAFT";
            published = null;
            return this;
        }

        public BookRow published(LocalDate date) {
            published = date;
            return this;
        }

        public BookRow owner(long user) {
            owner = user;
            return this;
        }

        public BookRow sales(int copies) {
            sales = copies;
            return this;
        }

        public BookRow tags(String... names) {
            tags = List.of(names);
            return this;
        }

        public long by(long author) {
            var id = (long) rows.value(
                    "insert into books (title, isbn, author_id, rating, status, published_date, owner_id, sales,"
                            + " created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) returning id",
                    title,
                    "978-1-%09d".formatted(number),
                    author,
                    rating == null ? null : new BigDecimal(rating),
                    status,
                    published,
                    owner,
                    sales,
                    EPOCH.plusMinutes(number));
            rows.run(
                    "insert into book_tags (book_id, tag_id) select $1::bigint, id from tags where name = any ($2)",
                    id,
                    tags.toArray(String[]::new));
            return id;
        }
    }

    public PostRow post(String title) {
        return new PostRow(rows, title, next.incrementAndGet());
    }

    public long comment(long post, long user) {
        return comment(post, user, null);
    }

    public long comment(long post, long user, Long parent) {
        var number = next.incrementAndGet();
        return (long) rows.value(
                "insert into comments (post_id, user_id, parent_id, text, created_at, updated_at)"
                        + " values ($1, $2, $3, $4, $5, $5) returning id",
                post,
                user,
                parent,
                "Comment " + number,
                EPOCH.plusMinutes(number));
    }

    /** An order of one piece of each product, which nobody has taken out of stock. */
    public long order(long user, String status, UUID... products) {
        var id = (long) rows.value(
                "insert into orders (user_id, status, total_amount, created_at, updated_at)"
                        + " select $1, $2, sum(price), $4, $4 from products where id = any ($3) returning id",
                user,
                status,
                products,
                EPOCH.plusMinutes(next.incrementAndGet()));
        rows.run(
                "insert into order_items (order_id, product_id, product_name, quantity, unit_price)"
                        + " select $1, id, name, 1, price from products where id = any ($2) order by name",
                id,
                products);
        return id;
    }

    /** One piece of a product in somebody's cart. */
    public long cartItem(long user, UUID product) {
        rows.run("insert into carts (user_id) values ($1) on conflict do nothing", user);
        return (long) rows.value(
                "insert into cart_items (cart_id, product_id, quantity) select id, $2, 1 from carts where user_id = $1"
                        + " returning id",
                user,
                product);
    }

    public ProductRow product(String name) {
        return new ProductRow(rows, UUID.randomUUID(), name, next.incrementAndGet());
    }

    /** A product in the making; {@link #in} puts it into a category and so into the database. */
    public static final class ProductRow {

        private final Rows rows;
        private final UUID id;
        private final String name;
        private final int number;
        private String price = "10.00";
        private String status = "ACTIVE";
        private String description = "";
        private int stock = 5;
        private OffsetDateTime created;

        private ProductRow(Rows rows, UUID id, String name, int number) {
            this.rows = rows;
            this.id = id;
            this.name = name;
            this.number = number;
            this.created = EPOCH.plusMinutes(number);
        }

        public ProductRow price(String amount) {
            price = amount;
            return this;
        }

        public ProductRow status(String name) {
            status = name;
            return this;
        }

        public ProductRow description(String text) {
            description = text;
            return this;
        }

        public ProductRow stock(int pieces) {
            stock = pieces;
            return this;
        }

        public ProductRow created(String time) {
            created = OffsetDateTime.parse(time);
            return this;
        }

        public UUID in(long category) {
            rows.run(
                    "insert into products (id, name, slug, description, price, stock, category_id, status, created_at,"
                            + " updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)",
                    id,
                    name,
                    "slug-" + number + "-" + id,
                    description,
                    new BigDecimal(price),
                    stock,
                    category,
                    status,
                    created);
            return id;
        }
    }

    /** A published post in the making; {@link #by} gives it an author and so puts it into the database. */
    public static final class PostRow {

        private final Rows rows;
        private final String title;
        private final int number;
        private String content = "";
        private String status = "PUBLISHED";
        private List<String> tags = List.of();
        private OffsetDateTime created;

        private PostRow(Rows rows, String title, int number) {
            this.rows = rows;
            this.title = title;
            this.number = number;
            this.created = EPOCH.plusMinutes(number);
        }

        public PostRow draft() {
            status = "DRAFT";
            return this;
        }

        public PostRow content(String text) {
            content = text;
            return this;
        }

        /** Tags that are there. */
        public PostRow tagged(String... names) {
            tags = List.of(names);
            return this;
        }

        public PostRow created(String time) {
            created = OffsetDateTime.parse(time);
            return this;
        }

        public long by(long author) {
            var id = (long) rows.value(
                    "insert into posts (title, slug, content, author_id, status, published_at, created_at, updated_at)"
                            + " values ($1, $2, $3, $4, $5, $6, $7, $7) returning id",
                    title,
                    "slug-" + number,
                    content,
                    author,
                    status,
                    status.equals("DRAFT") ? null : created,
                    created);
            tags.forEach(name -> rows.run(
                    "insert into post_tags (post_id, tag_id) select $1, id from tags where name = $2", id, name));
            return id;
        }
    }
}
