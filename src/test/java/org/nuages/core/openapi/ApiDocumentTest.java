package org.nuages.core.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the document says of single endpoints because they say so themselves. */
@QuarkusTest
public class ApiDocumentTest {

    private static JsonPath document() {
        return given().get("/q/openapi?format=json").jsonPath();
    }

    private static String post(String path) {
        return "paths.'/api/v1/" + path + "'.post";
    }

    @Test
    void tells_how_many_rows_may_come_at_once() {
        var most = ".requestBody.content.'application/json'.schema.maxItems";

        assertThat(document().getInt(post("users/bulk_create") + most)).isEqualTo(50);
        assertThat(document().getInt(post("products/bulk_create") + most)).isEqualTo(1000);
    }

    @Test
    void tells_that_one_may_call_too_often_and_what_is_counted() {
        var tooOften = ".responses.'429'.'$ref'";

        assertThat(document().getString(post("auth/token") + tooOften)).isEqualTo("#/components/responses/Throttled");
        assertThat(document().getString(post("tags") + tooOften)).isEqualTo("#/components/responses/Throttled");
        assertThat(document().getString(post("auth/token") + ".x-throttle")).isEqualTo("login");
        assertThat(document().getString(post("tags") + ".x-throttle")).isNull();
    }

    @Test
    void tells_that_an_avatar_is_a_file_of_a_form() {
        var document = document();
        Map<String, Map<String, Map<String, String>>> content =
                document.getMap("paths.'/api/v1/users/{id}/avatar'.put.requestBody.content");

        assertThat(content)
                .containsOnlyKeys("multipart/form-data")
                .containsEntry(
                        "multipart/form-data", Map.of("schema", Map.of("$ref", "#/components/schemas/AvatarForm")));
        Map<String, Object> file = document.getMap("components.schemas.AvatarForm.properties.avatar");
        assertThat(file).isEqualTo(Map.of("type", "string", "format", "binary"));
    }

    @Test
    void an_array_tells_how_many_elements_it_takes() {
        var items = document().getMap("components.schemas.OrderInput.properties.items");

        assertThat(items)
                .containsEntry("type", "array")
                .containsEntry("minItems", 1)
                .containsEntry("maxItems", 100);
        assertThat(items).doesNotContainKeys("minimum", "maxLength");
        assertThat(document().getMap("components.schemas.OrderLine.properties.quantity"))
                .containsEntry("minimum", 1)
                .containsEntry("maximum", 1000);
    }

    @Test
    void whatever_it_refers_to_is_there() throws JsonProcessingException {
        var text = given().get("/q/openapi?format=json").asString();
        var document = new ObjectMapper().readTree(text);
        var references = Pattern.compile("\"#(/components/[^\"]+)\"")
                .matcher(text)
                .results()
                .map(reference -> reference.group(1))
                .distinct()
                .toList();

        assertThat(references).hasSize(123).allSatisfy(reference -> assertThat(document.at(reference))
                .as(reference)
                .isNotInstanceOf(MissingNode.class));
    }

    @Test
    void what_may_not_be_known_at_once_may_be_answered_by_202() {
        Map<String, Map<String, Object>> pay = document().getMap("paths.'/api/v1/orders/{id}/pay'.post.responses");

        assertThat(pay.keySet())
                .containsExactlyInAnyOrder(
                        "200", "202", "400", "401", "403", "404", "409", "412", "413", "415", "422", "429", "503",
                        "default");
        var schema = "content.'application/json'.schema.'$ref'";
        assertThat(document().getString("paths.'/api/v1/orders/{id}/pay'.post.responses.'202'." + schema))
                .isEqualTo("#/components/schemas/StatusAnswer");
        assertThat((String) pay.get("202").get("description")).startsWith("The payment provider has not answered yet");
        Map<String, Object> cancel = document().getMap("paths.'/api/v1/orders/{id}/cancel'.post.responses");
        assertThat(cancel).doesNotContainKey("202");
    }
}
