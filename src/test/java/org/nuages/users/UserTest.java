package org.nuages.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertInvalid;
import static org.nuages.core.testing.Answers.assertStatements;
import static org.nuages.core.testing.Answers.results;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.As;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class UserTest extends ServiceTest {

    private static final String URL = "/api/v1/users";

    @BeforeEach
    void people() {
        rows.clear();
        rows.run("update users set date_joined = '2025-03-01' where id = $1", as.userId());
        as.staff();
        rows.run("update users set date_joined = '2025-04-01' where is_staff");
    }

    private String me() {
        return URL + "/" + as.userId();
    }

    @Test
    void shows_all_of_an_account_but_its_password() {
        var seen = as.user().get(me());

        assertThat(seen.statusCode()).isEqualTo(200);
        assertStatements(seen, 1);
        Map<String, Object> user = seen.jsonPath().getMap("");
        assertThat(user.remove("updated_at")).isNotNull();
        assertThat(user)
                .containsOnlyKeys(
                        "id",
                        "email",
                        "first_name",
                        "last_name",
                        "full_name",
                        "phone",
                        "avatar",
                        "is_active",
                        "is_staff",
                        "date_joined",
                        "orders_count",
                        "profile",
                        "created_at")
                .containsEntry("id", 900_001)
                .containsEntry("email", "user@example.org")
                .containsEntry("full_name", "Ada")
                .containsEntry("avatar", null)
                .containsEntry("is_active", true)
                .containsEntry("is_staff", false)
                .containsEntry("date_joined", "2025-03-01T00:00:00Z")
                .containsEntry("created_at", "2025-03-01T00:00:00Z")
                .containsEntry("orders_count", 0);
        assertThat(user.get("profile")).isEqualTo(profile("", "", "", null));
        assertThat(as.user().get(URL + "/me").jsonPath().getMap(""))
                .isEqualTo(seen.jsonPath().getMap(""));
        assertThat(as.user()
                        .get(URL + "/me?fields=profile.bio,email")
                        .jsonPath()
                        .getMap(""))
                .isEqualTo(Map.of("email", "user@example.org", "profile", Map.of("bio", "")));
    }

    private static Map<String, Object> profile(String bio, String website, String location, String birthDate) {
        var profile = new java.util.HashMap<String, Object>();
        profile.put("bio", bio);
        profile.put("website", website);
        profile.put("location", location);
        profile.put("birth_date", birthDate);
        return profile;
    }

    @Test
    void everybody_sees_himself_and_staff_see_all() {
        var others = as.otherId();

        assertThat(results(as.user().get(URL), "id")).containsExactly(900_001);
        assertThat(results(as.staff().get(URL + "?ordering=email"), "email"))
                .containsExactly("other@example.org", "staff@example.org", "user@example.org");
        assertDetail(as.user().get(URL + "/" + others), 404, "not_found", "Not found.");
        assertThat(as.staff().get(URL + "/" + others).statusCode()).isEqualTo(200);
        assertThat(as.anonymous().get(URL).statusCode()).isEqualTo(401);
        assertThat(as.anonymous().get(URL + "/me").statusCode()).isEqualTo(401);
    }

    @Test
    void lists_filters_searches_and_orders_in_a_fixed_number_of_statements() {
        a.user("grace@example.com", false, false);
        rows.run("update users set first_name = 'Grace', last_name = 'Hopper', date_joined = '2025-05-01'"
                + " where email = 'grace@example.com'");

        assertThat(emails("")).containsExactly("grace@example.com", "staff@example.org", "user@example.org");
        assertThat(emails("?is_active=false")).containsExactly("grace@example.com");
        assertThat(emails("?is_staff=true")).containsExactly("staff@example.org");
        assertThat(emails("?date_joined_after=2025-04-01&date_joined_before=2025-04-30"))
                .containsExactly("staff@example.org");
        assertThat(emails("?search=HOPP grace")).containsExactly("grace@example.com");
        assertThat(emails("?search=example.org&ordering=-email"))
                .containsExactly("user@example.org", "staff@example.org");
        assertThat(emails("?ordering=date_joined"))
                .containsExactly("user@example.org", "staff@example.org", "grace@example.com");
        assertInvalid(
                as.staff().get(URL + "?date_joined_after=x"),
                Map.of("date_joined_after", List.of("Enter a valid date/time.")));
        assertStatements(as.staff().get(URL + "?page_size=1&cursor="), 1);
        assertStatements(as.staff().get(URL + "?page_size=3&cursor="), 1);
    }

    private List<String> emails(String query) {
        return results(as.staff().get(URL + query), "email");
    }

    @Test
    void those_who_are_active_are_kept_until_somebody_changes() {
        var ada = a.user("ada@example.com");
        var active = URL + "/active?ordering=email";
        var staff = as.staffToken();
        assertThat(results(As.with(staff).get(active), "email"))
                .containsExactly("ada@example.com", "staff@example.org", "user@example.org");
        assertStatements(As.with(staff).get(active), 0);

        var change = As.with(staff).contentType("application/json").body("{\"is_active\":false}");
        assertThat(change.patch(URL + "/" + ada).statusCode()).isEqualTo(200);

        assertThat(results(As.with(staff).get(active), "email"))
                .containsExactly("staff@example.org", "user@example.org");
        assertThat(as.user().get(active).statusCode()).isEqualTo(403);
    }
}
