package org.nuages.tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.security.TokenPair;
import org.nuages.core.testing.As;
import org.nuages.core.testing.ServiceTest;

/** With a grace, an answer that was lost on its way is given again, and only that. */
@QuarkusTest
@TestProfile(RefreshGraceTest.Forgiving.class)
public class RefreshGraceTest extends ServiceTest {

    public static class Forgiving implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("nuages.jwt.refresh-grace", "30S");
        }
    }

    private TokenPair pair;

    @BeforeEach
    void ada() {
        rows.clear();
        a.user("ada@example.org");
        pair = As.signIn("ada@example.org");
    }

    private static Response refresh(TokenPair pair) {
        return given().formParam("refresh", pair.refresh()).post("/api/v1/auth/token/refresh");
    }

    @Test
    void the_lost_answer_is_given_again_to_the_letter() {
        var lost = refresh(pair).asString();

        assertThat(refresh(pair).asString()).isEqualTo(lost);
        assertThat(rows.value("select generation from token_families")).isEqualTo(1L);
        assertThat(rows.value("select count(*) from token_families where ended_at is not null"))
                .isEqualTo(0L);
    }

    @Test
    void a_hundred_at_once_all_get_the_same() {
        var answers = Burst.of(100, "/api/v1/auth/token/refresh", "{\"refresh\":\"" + pair.refresh() + "\"}");

        assertThat(answers).hasSize(100).containsOnly(200);
        assertThat(rows.value("select generation from token_families")).isEqualTo(1L);
    }

    @Test
    void what_is_older_or_has_come_later_is_theft_as_ever() {
        var second = refresh(pair).as(TokenPair.class);
        var third = refresh(second).as(TokenPair.class);

        assertThat(refresh(pair).statusCode()).isEqualTo(401);
        assertThat(refresh(third).statusCode()).isEqualTo(401);
        assertThat(As.with(third.access()).get("/api/v1/categories").statusCode())
                .isEqualTo(401);

        pair = As.signIn("ada@example.org");
        var next = refresh(pair).as(TokenPair.class);
        rows.run("update token_families set rotated_at = now() - interval '31 seconds'");
        assertThat(refresh(pair).statusCode()).isEqualTo(401);
        assertThat(refresh(next).statusCode()).isEqualTo(401);
    }
}
