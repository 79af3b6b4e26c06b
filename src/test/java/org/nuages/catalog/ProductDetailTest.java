package org.nuages.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertStatements;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class ProductDetailTest extends ServiceTest {

    private static final String URL = "/api/v1/products/";

    private long root;
    private long boots;
    private UUID boot;

    @BeforeEach
    void aBoot() {
        rows.clear();
        root = a.category("shoes");
        boots = a.category("boots", root);
        boot = a.product("Boot")
                .description("warm")
                .price("19.99")
                .created("2025-03-01T10:00:00Z")
                .in(boots);
    }

    @Test
    void shows_exactly_the_fields_of_the_contract() {
        var answer = as.user().get(URL + boot);

        Map<String, Object> expected = new java.util.HashMap<>(Map.of(
                "id", boot.toString(),
                "name", "Boot",
                "description", "warm",
                "price", "19.99",
                "stock", 5,
                "category", Map.of("id", (int) boots, "name", "Name of boots", "slug", "boots", "parent", (int) root),
                "status", "active",
                "is_available", true,
                "created_at", "2025-03-01T10:00:00Z",
                "updated_at", "2025-03-01T10:00:00Z"));
        expected.put("slug", rows.value("select slug from products"));
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, Object> shown = answer.jsonPath().getMap("");
        assertThat(shown).isEqualTo(expected);
        assertStatements(answer, 1);
    }

    @Test
    void keeps_drafts_from_others_than_staff() {
        var draft = a.product("Draft").status("DRAFT").in(boots);

        assertDetail(as.user().get(URL + draft), 404, "not_found", "Not found.");
        assertThat(as.staff().get(URL + draft).statusCode()).isEqualTo(200);
        assertDetail(
                as.anonymous().get(URL + boot),
                401,
                "not_authenticated",
                "Authentication credentials were not provided.");
        assertThat(as.anonymous().get(URL + boot).header("WWW-Authenticate")).isEqualTo("Bearer realm=\"api\"");
    }

    @Test
    void answers_404_to_ids_that_are_none() {
        for (var id :
                new String[] {UUID.randomUUID().toString(), "nonsense", "1", "00000000-0000-0000-0000-00000000000g"}) {
            assertDetail(as.user().get(URL + id), 404, "not_found", "Not found.");
        }
    }

    @Test
    void reaches_into_nested_objects_with_fields_and_omit() {
        assertThat(as.user().get(URL + boot + "?fields=name,category.slug").asString())
                .isEqualTo("{\"name\":\"Boot\",\"category\":{\"slug\":\"boots\"}}");
        assertThat(as.user()
                        .get(URL + boot + "?fields=category&omit=category.id,category.parent")
                        .asString())
                .isEqualTo("{\"category\":{\"name\":\"Name of boots\",\"slug\":\"boots\"}}");
        assertThat(as.user().get(URL + boot + "?fields=nonsense").asString()).isEqualTo("{}");
    }

    @Test
    void has_an_etag_of_version_and_content() {
        var whole = as.user().get(URL + boot).header("ETag");
        var part = as.user().get(URL + boot + "?fields=name").header("ETag");

        assertThat(whole).matches("\"0-[0-9a-f]{24}\"");
        assertThat(part).matches("\"0-[0-9a-f]{24}\"").isNotEqualTo(whole);
        var unchanged = as.user().header("If-None-Match", "\"x\", W/" + whole).get(URL + boot);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.asString()).isEmpty();
        assertThat(unchanged.header("ETag")).isEqualTo(whole);
        assertThat(as.user().head(URL + boot).header("ETag")).isEqualTo(whole);
        assertThat(as.user().head(URL + boot + "?fields=name").header("ETag")).isEqualTo(part);
        assertThat(as.user().header("If-None-Match", whole).head(URL + boot).statusCode())
                .isEqualTo(304);
        rows.run("update products set price = 20, version = version + 1");
        var changed = as.user().header("If-None-Match", whole).get(URL + boot);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).startsWith("\"1-");
        rows.run("update categories set name = 'Other'");
        assertThat(as.user().get(URL + boot).header("ETag")).startsWith("\"1-").isNotEqualTo(changed.header("ETag"));
    }
}
