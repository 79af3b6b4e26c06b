package org.nuages.books;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.seeding.Seed;

@Singleton
class BookSeeds {

    @Produces
    @Singleton
    Seed authors() {
        return new Seed(50, "authors", AUTHORS, 500, false);
    }

    @Produces
    @Singleton
    Seed books() {
        return new Seed(60, "books", BOOKS, 5_000, false);
    }

    @Produces
    @Singleton
    Seed bookTags() {
        return new Seed(61, "book_tags", BOOK_TAGS, 5_000, false);
    }

    @Produces
    @Singleton
    Seed reviews() {
        return new Seed(70, "reviews", REVIEWS, 20_000, false);
    }

    private static final String AUTHORS = """
            insert into authors (id, name, bio)
            overriding system value
            select n, 'Author ' || n, 'The life of author ' || n || '.'
            from generate_series(1, $1::bigint) n
            where setval('authors_id_seq', greatest((select coalesce(max(id), 1) from authors), $1)) > 0
            on conflict do nothing
            """;

    private static final String BOOKS = """
            insert into books (id, title, isbn, author_id, rating, sales, status, published_date, created_at, updated_at)
            overriding system value
            select n, 'Book ' || n, '978-0-' || lpad(n::text, 9, '0'), 1 + (n - 1) % 500,
                   1 + (37 * n % 401)::numeric / 100, 7919 * n % 20011,
                   case when n % 5 = 0 then 'DRAFT' else 'PUBLISHED' end,
                   case when n % 5 <> 0 then date '2000-01-01' + (7 * n % 9000)::integer end,
                   created, created
            from (select n, timestamptz '2025-04-01 00:00Z' + n * interval '1 minute' as created
                  from generate_series(1, $1::bigint) n) numbered
            where setval('books_id_seq', greatest((select coalesce(max(id), 1) from books), $1)) > 0
            on conflict do nothing
            """;

    /** Three for each book. */
    private static final String BOOK_TAGS = """
            insert into book_tags (book_id, tag_id)
            select n, 1 + (n + 17 * k) % 50
            from generate_series(1, $1::bigint) n, generate_series(0, 2) k
            on conflict do nothing
            """;

    /** Five for each of the 4,000 published books: round k by users 401 apart, of the 1,999 who are not staff. */
    private static final String REVIEWS = """
            insert into reviews (id, book_id, user_id, rating, text, created_at, updated_at)
            overriding system value
            select n, book, 2 + (13 * book + 401 * k) % 1999, 1 + (3 * n + k * k) % 5,
                   'What reader ' || n || ' thinks of book ' || book || '.', created, created
            from (select n, (n - 1) / 4000 as k, 1 + (n - 1) % 4000 + (n - 1) % 4000 / 4 as book,
                         timestamptz '2025-05-01 00:00Z' + n * interval '1 minute' as created
                  from generate_series(1, $1::bigint) n) numbered
            where setval('reviews_id_seq', greatest((select coalesce(max(id), 1) from reviews), $1)) > 0
            on conflict do nothing
            """;
}
