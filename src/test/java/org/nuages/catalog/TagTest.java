package org.nuages.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertInvalid;
import static org.nuages.core.testing.Answers.names;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class TagTest extends ServiceTest {

    private static final String URL = "/api/v1/tags";
    private static final Map<String, List<String>> TAKEN =
            Map.of("name", List.of("tag with this name already exists."));

    @BeforeEach
    void clear() {
        rows.clear();
    }

    @Test
    void is_read_by_everybody() {
        var red = a.tag("red");
        a.tag("blue");

        assertThat(names(as.anonymous().get(URL))).containsExactly("blue", "red");
        assertThat(names(as.anonymous().get(URL + "?search=RE&ordering=-name"))).containsExactly("red");
        Map<String, Object> shown =
                as.anonymous().get(URL + "/" + red).jsonPath().getMap("");
        assertThat(shown)
                .containsOnlyKeys("id", "name", "created_at", "updated_at")
                .containsEntry("name", "red");
    }

    @Test
    void has_a_name_of_its_own() {
        var red = a.tag("red");
        a.tag("blue");

        assertInvalid(as.staff().formParam("name", "red").post(URL), TAKEN);
        assertInvalid(as.staff().formParam("name", "blue").put(URL + "/" + red), TAKEN);
        assertThat(as.staff().formParam("name", "red").put(URL + "/" + red).statusCode())
                .isEqualTo(200);
        assertThat(as.staff().formParam("name", "Red").post(URL).statusCode()).isEqualTo(201);
        assertThat(rows.count("tags")).isEqualTo(3);
        assertInvalid(
                as.staff().formParam("name", "x".repeat(51)).post(URL),
                Map.of("name", List.of("Ensure this field has no more than 50 characters.")));
    }

    @Test
    void is_made_once_when_many_make_it_at_once() {
        as.staff();
        var answers = new ArrayList<CompletableFuture<Integer>>();
        for (var i = 0; i < 12; i++) {
            answers.add(CompletableFuture.supplyAsync(
                    () -> as.staff().formParam("name", "same").post(URL).statusCode()));
        }

        assertThat(answers.stream().map(CompletableFuture::join).filter(status -> status == 201))
                .hasSize(1);
        assertThat(answers.stream().map(CompletableFuture::join).filter(status -> status == 400))
                .hasSize(11);
        assertThat(rows.count("tags")).isEqualTo(1);
    }

    @Test
    void what_is_to_happen_only_where_nothing_is_does_not() {
        var tag = a.tag("red");
        for (var unwanted : new String[] {"*", "\"0-x\"", "W/\"0-x\""}) {
            assertDetail(
                    as.staff()
                            .header("If-None-Match", unwanted)
                            .contentType("application/json")
                            .body("{\"name\":\"blue\"}")
                            .patch("/api/v1/tags/" + tag),
                    412,
                    "precondition_failed",
                    "There is what the request was not to meet.");
        }
        assertThat(rows.value("select name from tags")).isEqualTo("red");
    }
}
