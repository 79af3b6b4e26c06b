package org.nuages.tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertInvalid;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.A;
import org.nuages.core.testing.As;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class SignInTest extends ServiceTest {

    private static final String URL = "/api/v1/auth/token";

    @BeforeEach
    void ada() {
        rows.clear();
        a.user("Ada@example.org");
    }

    @Test
    void gives_tokens_for_credentials_in_json_and_in_a_form() {
        var byJson = json("{\"email\":\"Ada@example.org\",\"password\":\"" + A.PASSWORD + "\",\"other\":1}");
        var byForm = given().formParam("email", " ada@EXAMPLE.org ")
                .formParam("password", A.PASSWORD)
                .post(URL);

        for (var answer : List.of(byJson, byForm)) {
            assertThat(answer.statusCode()).isEqualTo(200);
            Map<String, String> tokens = answer.jsonPath().getMap("");
            assertThat(tokens).containsOnlyKeys("access", "refresh");
            assertThat(As.with(tokens.get("access")).get("/api/v1/products").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void tells_no_difference_between_a_wrong_password_an_unknown_address_and_an_inactive_user() {
        a.user("gone@example.org", false, false);

        for (var body : new String[] {
            "{\"email\":\"ada@example.org\",\"password\":\"wrong\"}",
            "{\"email\":\"nobody@example.org\",\"password\":\"" + A.PASSWORD + "\"}",
            "{\"email\":\"gone@example.org\",\"password\":\"" + A.PASSWORD + "\"}"
        }) {
            assertDetail(json(body), 401, "no_active_account", "No active account found with the given credentials");
        }
    }

    @Test
    void names_every_field_at_fault() {
        assertInvalid(
                json(""),
                Map.of("email", List.of("This field is required."), "password", List.of("This field is required.")));
        assertInvalid(
                json("{\"email\":null,\"password\":\" \"}"),
                Map.of(
                        "email", List.of("This field may not be null."),
                        "password", List.of("This field may not be blank.")));
        assertInvalid(
                json("{\"email\":[],\"password\":\"a\\u0000b\"}"),
                Map.of(
                        "email", List.of("Not a valid string."),
                        "password", List.of("Null characters are not allowed.")));
        assertInvalid(
                json("[]"), Map.of("non_field_errors", List.of("Invalid data. Expected a dictionary, but got list.")));
    }

    private static Response json(String body) {
        return given().contentType("application/json").body(body).post(URL);
    }
}
