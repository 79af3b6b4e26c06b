package org.nuages.blog;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.seeding.Seed;

@Singleton
class BlogSeeds {

    @Produces
    @Singleton
    Seed posts() {
        return new Seed(80, "posts", POSTS, 1_000, false);
    }

    @Produces
    @Singleton
    Seed postTags() {
        return new Seed(81, "post_tags", POST_TAGS, 1_000, false);
    }

    @Produces
    @Singleton
    Seed comments() {
        return new Seed(82, "comments", COMMENTS, 5_000, false);
    }

    private static final String POSTS = """
            insert into posts (id, title, slug, content, author_id, status, published_at, created_at, updated_at)
            overriding system value
            select n, 'Post ' || n, 'post-' || n,
                   'Content of post ' || n || '. ' || repeat('A plain and honest text about many things. ', 10),
                   1 + 7 * n % 2000,
                   case when n % 5 = 0 then 'DRAFT' else 'PUBLISHED' end,
                   case when n % 5 > 0 then created end,
                   created, created
            from (select n, timestamptz '2025-05-01 00:00Z' + n * interval '1 minute' as created
                  from generate_series(1, $1::bigint) n) numbered
            where setval('posts_id_seq', greatest((select coalesce(max(id), 1) from posts), $1)) > 0
            on conflict do nothing
            """;

    private static final String POST_TAGS = """
            insert into post_tags (post_id, tag_id)
            select n, 1 + (n + 17 * k) % 50
            from generate_series(1, $1::bigint) n, generate_series(0, 1) k
            order by n, k
            on conflict do nothing
            """;

    /** Only on published posts, which are four of five; from number 4,001 on replies to the comment 4,000 before. */
    private static final String COMMENTS = """
            insert into comments (id, post_id, user_id, parent_id, text, created_at, updated_at)
            overriding system value
            select n, 1 + m + m / 4, 1 + 13 * n % 2000, case when n > 4000 then n - 4000 end,
                   'Comment ' || n || ', and nothing but the truth.', created, created
            from (select n, (n - 1) % 800 as m, timestamptz '2025-06-01 00:00Z' + n * interval '1 minute' as created
                  from generate_series(1, $1::bigint) n) numbered
            where setval('comments_id_seq', greatest((select coalesce(max(id), 1) from comments), $1)) > 0
            on conflict do nothing
            """;
}
