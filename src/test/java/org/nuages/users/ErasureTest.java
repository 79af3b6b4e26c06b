package org.nuages.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertInvalid;

import io.quarkus.test.junit.DisabledOnIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.A;
import org.nuages.core.testing.As;
import org.nuages.core.testing.OnContext;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class ErasureTest extends ServiceTest {

    private static final String URL = "/api/v1/users";

    private long ada;
    private long book;
    private long othersPost;

    /** Somebody who has left something everywhere. */
    @BeforeEach
    void ada() {
        rows.clear();
        ada = a.user("ada@example.com");
        rows.run(
                "update users set phone = '1', bio = 'Me.', website = 'https://ada.example', location = 'London',"
                        + " birth_date = '1815-12-10', last_name = 'Lovelace' where id = $1",
                ada);
        a.apiToken(ada);
        book = a.book("Notes").owner(ada).by(a.author("Luigi"));
        a.review(book, ada, 1);
        a.review(book, as.userId(), 5);
        a.comment(a.post("Mine").by(ada), as.userId());
        othersPost = a.post("Theirs").by(as.userId());
        a.comment(othersPost, as.otherId(), a.comment(othersPost, ada));
        a.comment(othersPost, as.otherId());
    }

    private static Response erase(RequestSpecification caller, String password) {
        return caller.contentType("application/json")
                .body(Map.of("password", password))
                .post(URL + "/me/erase");
    }

    @Test
    void nothing_of_a_person_is_left_but_an_empty_row() {
        var access = As.signIn("ada@example.com").access();

        assertThat(erase(As.with(access), A.PASSWORD).statusCode()).isEqualTo(204);

        assertGone(access);
    }

    private void assertGone(String access) {
        assertThat(As.with(access).get(URL + "/me").statusCode()).isEqualTo(401);
        assertThat(as.staff().get(URL + "/" + ada).statusCode()).isEqualTo(404);
        assertThat(as.staff().get(URL + "?search=erased").jsonPath().getInt("count"))
                .isZero();
        var row = rows.run("select * from users where id = $1", ada).iterator().next();
        assertThat(row.getString("email")).matches("erased-[0-9a-f-]{36}@erased\\.invalid");
        assertThat(row.getString("password")).startsWith("!");
        for (var name : List.of("first_name", "last_name", "phone", "bio", "website", "location")) {
            assertThat(row.getString(name)).as(name).isEmpty();
        }
        assertThat(row.getLocalDate("birth_date")).isNull();
        assertThat(row.getBoolean("is_active")).isFalse();
        assertThat(row.getOffsetDateTime("erased_at")).isNotNull();
        assertThat(rows.count("api_tokens")).isZero();
        assertThat(rows.value("select count(*) from token_families where user_id = $1", ada))
                .isEqualTo(0L);
        assertThat(rows.value("select string_agg(title, ',') from posts")).isEqualTo("Theirs");
        assertThat(rows.value("select count(*) from comments where post_id = $1", othersPost))
                .isEqualTo(1L);
        assertThat(rows.count("comments")).isEqualTo(1);
        assertThat(rows.value("select owner_id from books")).isNull();
        assertThat(rows.value("select reviews_count from books")).isEqualTo(1);
        assertThat(rows.value("select review_rating::text from books")).isEqualTo("5.00");
    }

    @Test
    void staff_erase_others_and_the_address_is_free_again() {
        var access = As.signIn("ada@example.com").access();
        assertThat(as.user().delete(URL + "/" + ada).statusCode()).isEqualTo(403);
        assertThat(as.staff().delete(URL + "/" + ada).statusCode()).isEqualTo(204);
        assertGone(access);
        assertThat(as.staff().delete(URL + "/" + ada).statusCode()).isEqualTo(404);

        var again = as.anonymous()
                .contentType("application/json")
                .body(Map.of(
                        "email", "ada@example.com",
                        "first_name", "Ada",
                        "password", "a sound password",
                        "password_confirm", "a sound password"))
                .post(URL);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(201);
        assertThat(again.jsonPath().getLong("id")).isNotEqualTo(ada);
    }

    @Test
    void a_wrong_password_erases_nothing() {
        var caller = as.signedIn("ada@example.com");
        var before = rows.tables().stream().map(rows::fingerprint).toList();

        assertInvalid(
                erase(caller, "a wrong password"),
                Map.of("password", List.of("Your password was entered incorrectly. Please enter it again.")));
        assertThat(erase(as.anonymous(), A.PASSWORD).statusCode()).isEqualTo(401);

        assertThat(rows.tables().stream().map(rows::fingerprint).toList()).isEqualTo(before);
    }

    @Test
    @DisabledOnIntegrationTest
    void what_is_written_while_it_happens_is_swept_up_later() {
        var records = CDI.current().select(PersonalRecords.class).get();
        assertThat(as.staff().delete(URL + "/" + ada).statusCode()).isEqualTo(204);
        a.comment(othersPost, ada);
        assertThat(rows.value("select (payload->>'userId')::bigint from tasks where name = 'users.sweep_erased'"
                        + " and run_at > now() + interval '4 minutes'"))
                .isEqualTo(ada);

        OnContext.run(() -> PersonalRecords.sweeping(records)
                .work()
                .run(new PersonalRecords.Sweep(ada))
                .replaceWith(true));

        assertThat(rows.value("select count(*) from comments where user_id = $1", ada))
                .isEqualTo(0L);
    }
}
