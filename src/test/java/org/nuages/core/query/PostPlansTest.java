package org.nuages.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.query.Field.field;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nuages.blog.Comment;
import org.nuages.blog.CommentView;
import org.nuages.blog.Comment_;
import org.nuages.blog.Comments;
import org.nuages.blog.Post;
import org.nuages.blog.PostView;
import org.nuages.blog.Post_;
import org.nuages.blog.Posts;
import org.nuages.core.callers.Caller;
import org.nuages.core.seeding.Seeding;
import org.nuages.core.testing.ServiceTest;

/** The plans of the blog's lists on tables that are large enough for a bad one to be chosen. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostPlansTest extends ServiceTest {

    private static final Part PAGE = new Part(20, 0);
    private static final List<Object> DEEP = List.of(Instant.parse("2025-06-07T17:20:00Z"), 50_000L);
    private static final Caller READER = new Caller(7L, false);

    @Inject
    Plans plans;

    @Inject
    Seeding seeding;

    @BeforeAll
    void largeTables() {
        rows.clear();
        seeding.run(1).await().indefinitely();
        rows.load("""
                insert into posts (title, slug, content, author_id, status, published_at, created_at, updated_at)
                select 'Post ' || n, 'post-' || n, 'Content of post ' || n, 1 + 7 * n % 2000,
                       case when n % 5 = 0 then 'DRAFT' else 'PUBLISHED' end, case when n % 5 > 0 then created end,
                       created, created
                from (select n, timestamptz '2025-05-01 00:00Z' + n * interval '1 minute' as created
                      from generate_series(1001, 100000) n) numbered
                """);
        rows.load("insert into tags (name) select 'other-' || n from generate_series(1, 2000) n");
        rows.load("""
                insert into post_tags (post_id, tag_id)
                select n, 1 + (n + 17 * k) % 2000 from generate_series(1001, 100000) n, generate_series(0, 1) k
                """);
        rows.load("""
                insert into comments (post_id, user_id, text)
                select n, 1 + n % 2000, 'Comment' from generate_series(1, 100000) n, generate_series(0, 1)
                """);
        List.of("posts", "tags", "post_tags", "comments").forEach(table -> rows.run("vacuum analyze " + table));
    }

    @AfterAll
    void clear() {
        rows.clear();
    }

    private final List<Order<Post>> newest =
            List.of(Field.<Post, Instant>field(Post_.createdAt).descending());
    private final List<Order<Comment>> oldest =
            List.of(Field.<Comment, Instant>field(Comment_.createdAt).ascending());
    private final Condition<Post> published = Posts.isVisibleTo(Caller.ANONYMOUS);
    private final Condition<Post> readers = Posts.isVisibleTo(READER);

    private List<String> posts(Condition<Post> where, List<Order<Post>> order, List<Object> position) {
        return plans.of(Post.class, where, order, position, PAGE);
    }

    @Test
    void orders_are_read_from_their_indexes_for_every_caller() {
        var byTitle = List.of(Field.<Post, String>field(Post_.title).ascending());

        for (var visible : Arrays.asList(published, readers, null)) {
            assertThat(posts(visible, newest, null)).containsExactly("posts_created_idx");
            assertThat(posts(visible, newest, DEEP)).containsExactly("posts_created_idx");
            assertThat(posts(visible, byTitle, List.of("Post 5", 5L))).containsExactly("posts_title_idx");
        }
    }

    @Test
    void an_authors_posts_and_ones_own_drafts_are_found_by_author_and_status() {
        var drafts = field(Post_.status).is(Post.Status.DRAFT).and(Posts.isBy(7L));

        assertThat(posts(published.and(Posts.isBy(9L)), newest, null)).containsExactly("posts_author_idx");
        assertThat(posts(readers.and(drafts), newest, null)).containsExactly("posts_author_idx");
    }

    @Test
    void a_tags_posts_are_found_by_the_tag() {
        assertThat(posts(published.and(Posts.isTagged("tag-7")), newest, null))
                .containsExactly("sort", "tags_name_key", "post_tags_tag_idx", "posts_pkey");
    }

    @Test
    void one_post_is_found_by_its_key_or_its_slug() {
        assertThat(plans.of(Post.class, readers.and(field(Post_.id).is(5L)), List.of(), null, Part.WHOLE))
                .containsExactly("posts_pkey");
        assertThat(plans.of(Post.class, readers.and(field(Post_.slug).is("x")), List.of(), null, Part.WHOLE))
                .containsExactly("posts_slug_key");
    }

    @Test
    void a_search_finds_titles_and_contents_by_their_words() {
        var words = new Terms<Post>(List.of(field(Post_.title), field(Post_.content)), List.of("77777", "post"));

        assertThat(posts(words, newest, null)).containsExactly("sort", "posts_search_idx", "posts_search_idx");
    }

    @Test
    void comments_are_read_from_the_oldest() {
        Condition<Comment> visible = field(Comment_.post).matches(readers);
        var onOne = visible.and(Comments.areOn(7L));

        assertThat(plans.of(Comment.class, onOne, oldest, null, PAGE))
                .containsExactly("comments_post_idx", "posts_pkey");
        assertThat(plans.of(Comment.class, Shape.of(CommentView::read), onOne, oldest, DEEP, PAGE))
                .containsExactly("comments_post_idx", "users_pkey", "posts_pkey");
    }

    @Test
    void whole_views_find_what_is_beside_their_rows_by_indexes() {
        assertThat(plans.of(Post.class, Shape.of(PostView::read), readers, newest, DEEP, PAGE))
                .containsExactlyInAnyOrder(
                        "posts_created_idx",
                        "users_pkey",
                        "sort",
                        "post_tags_post_tag_key",
                        "tags_pkey",
                        "comments_post_idx");
    }
}
