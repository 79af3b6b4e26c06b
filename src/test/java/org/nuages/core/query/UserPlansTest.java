package org.nuages.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.query.Field.field;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nuages.core.testing.ServiceTest;
import org.nuages.users.User;
import org.nuages.users.User_;

/** The plans of the list of accounts where there are a hundred thousand; one in a thousand is staff, and as many are erased. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UserPlansTest extends ServiceTest {

    private static final Part PAGE = new Part(20, 40);
    private static final Part FIRST = new Part(20, 0);
    private static final Instant MIDDLE = Instant.parse("2025-02-04T17:20:00Z");
    private static final List<Object> DEEP = List.of(MIDDLE, 50_000L);

    @Inject
    Plans plans;

    private final Field<User, Instant> joined = field(User_.createdAt);
    private final Field<User, String> email = field(User_.email);
    private final Condition<User> visible = field(User_.erasedAt).isNull();

    @BeforeAll
    void manyUsers() {
        rows.clear();
        rows.load("""
                insert into users (email, password, first_name, last_name, is_staff, is_active, erased_at, date_joined,
                        updated_at)
                select 'user' || n || '@example.com', '', 'First ' || n % 300, 'Last ' || n, n % 1000 = 0, n % 100 > 0,
                        case when n % 1000 = 1 then joined end, joined, joined
                from (select n, timestamptz '2025-01-01 00:00Z' + n * interval '1 minute' as joined
                      from generate_series(1, 100000) n) numbered
                """);
        rows.run("vacuum analyze users");
    }

    @AfterAll
    void clear() {
        rows.clear();
    }

    private List<String> users(Condition<User> where, Order<User> order, List<Object> position, Part part) {
        return plans.of(User.class, where, List.of(order), position, part);
    }

    @Test
    void orders_are_read_from_their_indexes() {
        for (var order : List.of(joined.descending(), joined.ascending())) {
            assertThat(users(visible, order, null, PAGE)).containsExactly("users_joined_idx");
            assertThat(users(visible, order, DEEP, FIRST)).containsExactly("users_joined_idx");
        }
        for (var order : List.of(email.ascending(), email.descending())) {
            assertThat(users(visible, order, null, PAGE)).containsExactly("users_email_idx");
            assertThat(users(visible, order, List.of("user5@example.com", 5L), FIRST))
                    .containsExactly("users_email_idx");
        }
    }

    @Test
    void the_few_are_found_among_the_many() {
        var staff = visible.and(field(User_.staff).is(true));
        var idle = visible.and(field(User_.active).is(true).isNotTrue());

        assertThat(users(staff, joined.descending(), null, PAGE)).containsExactly("users_staff_idx");
        assertThat(users(staff, joined.descending(), DEEP, FIRST)).containsExactly("users_staff_idx");
        assertThat(users(idle, joined.descending(), null, PAGE)).containsExactly("users_inactive_idx");
        assertThat(users(visible.and(field(User_.staff).is(true).isNotTrue()), joined.descending(), null, PAGE))
                .containsExactly("users_joined_idx");
        assertThat(users(visible.and(field(User_.active).is(true)), joined.descending(), null, PAGE))
                .containsExactly("users_joined_idx");
    }

    @Test
    void times_are_looked_up() {
        Field<User, Instant> changed = field(User_.updatedAt);

        assertThat(users(visible.and(joined.atLeast(MIDDLE)), joined.descending(), null, PAGE))
                .containsExactly("users_joined_idx");
        assertThat(users(visible.and(changed.atLeast(MIDDLE)), changed.ascending(), null, FIRST))
                .containsExactly("users_updated_idx");
    }

    @Test
    void one_account_is_found_by_its_key_or_its_address() {
        assertThat(plans.of(User.class, visible.and(field(User_.id).is(5L)), List.of(), null, Part.WHOLE))
                .containsExactly("users_pkey");
        assertThat(plans.of(User.class, email.isInAnyCase("User5@example.com"), List.of(), null, Part.WHOLE))
                .containsExactly("users_email_key");
    }

    @Test
    void a_search_finds_addresses_and_names_by_their_words() {
        var words = new Terms<User>(
                List.of(email, field(User_.firstName), field(User_.lastName)), List.of("77777", "last"));

        assertThat(users(words, joined.descending(), null, FIRST)).contains("users_search_idx");
    }
}
