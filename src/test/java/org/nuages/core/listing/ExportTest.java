package org.nuages.core.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertInvalid;
import static org.nuages.core.testing.Answers.assertStatements;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

/** A list as a stream of lines. */
@QuarkusTest
public class ExportTest extends ServiceTest {

    private static final String URL = "/api/v1/products";

    private long shoes;

    @BeforeEach
    void clear() {
        rows.clear();
        shoes = a.category("shoes");
    }

    private static Response export(RequestSpecification caller, String query) {
        return caller.header("Accept", "application/x-ndjson").get(URL + query);
    }

    @Test
    void who_wants_json_as_much_or_more_gets_a_page() {
        for (var accept : new String[] {
            "application/json, application/x-ndjson",
            "application/json, application/x-ndjson;q=0.1",
            "application/x-ndjson;q=0"
        }) {
            var answer = as.user().accept(accept).get("/api/v1/tags");
            assertThat(answer.statusCode()).as(accept).isEqualTo(200);
            assertThat(answer.contentType()).as(accept).startsWith("application/json");
        }
        assertThat(as.user()
                        .accept("application/json;q=0.5, application/x-ndjson")
                        .get("/api/v1/tags")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void writes_every_matching_row_as_a_line_in_order() {
        for (var n = 0; n < 450; n++) {
            a.product("p" + n).price(n + ".00").in(shoes);
        }

        var answer = export(as.staff(), "?ordering=-price&min_price=10&fields=price,category_name&page_size=3");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/x-ndjson");
        var lines = answer.asString().split("\n");
        assertThat(lines).hasSize(440);
        assertThat(lines[0]).isEqualTo("{\"price\":\"449.00\",\"category_name\":\"Name of shoes\"}");
        assertThat(lines[439]).isEqualTo("{\"price\":\"10.00\",\"category_name\":\"Name of shoes\"}");
    }

    @Test
    void is_empty_when_nothing_matches() {
        var answer = export(as.staff(), "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEmpty();
    }

    @Test
    void is_for_staff_only() {
        assertDetail(
                export(as.user(), ""), 403, "permission_denied", "You do not have permission to perform this action.");
        assertDetail(
                export(as.anonymous(), ""), 401, "not_authenticated", "Authentication credentials were not provided.");
    }

    @Test
    void refuses_what_the_list_refuses() {
        var answer = export(as.staff(), "?min_price=x");

        assertInvalid(answer, Map.of("min_price", List.of("Enter a number.")));
        assertStatements(answer, 0);
    }

    @Test
    void leaves_the_place_to_the_next() {
        a.product("p").in(shoes);

        for (var n = 0; n < 10; n++) {
            assertThat(export(as.staff(), "").asString().split("\n")).hasSize(1);
            assertThat(as.staff()
                            .header("Accept", "application/x-ndjson")
                            .head(URL)
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
