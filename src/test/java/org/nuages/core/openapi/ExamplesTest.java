package org.nuages.core.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What goes in and comes out has an example, and each is what its schema says. */
class ExamplesTest {

    private static final String JSON = "application/json";

    private final JsonNode document = new ObjectMapper().readTree(Files.readString(Path.of("docs", "openapi.json")));
    private final CompiledSchemas schemas = new CompiledSchemas(document.at("/components/schemas"));

    ExamplesTest() throws IOException {}

    @Test
    void every_body_and_every_good_answer_has_one() {
        var without = operations()
                .filter(operation -> contents(operation)
                        .anyMatch(content ->
                                content.has(JSON) && !content.get(JSON).has("example")))
                .map(operation -> operation.get("operationId").asText())
                .toList();

        assertThat(without).isEmpty();
        assertThat(operations().flatMap(this::contents).filter(content -> content.has(JSON)))
                .hasSize(133);
    }

    @Test
    void so_has_every_refusal() {
        assertThat(elements(document.at("/components/responses"))).hasSize(12).allSatisfy(response -> assertThat(
                        response.get("content"))
                .hasSize(2)
                .allSatisfy(mediaType -> assertThat(mediaType.get("examples")).isNotEmpty()));
    }

    @Test
    void each_is_what_its_schema_says() {
        var errors = new ArrayList<String>();
        for (var mediaType : document.findParents("schema")) {
            examples(mediaType).forEach(example -> schemas.errors(mediaType.get("schema"), example)
                    .forEach(error -> errors.add(example + ": " + error)));
        }

        assertThat(errors).isEmpty();
    }

    private static List<JsonNode> examples(JsonNode mediaType) {
        return Stream.concat(
                        Stream.ofNullable(mediaType.get("example")),
                        elements(mediaType.path("examples")).map(example -> example.get("value")))
                .toList();
    }

    private Stream<JsonNode> operations() {
        return elements(document.get("paths")).flatMap(ExamplesTest::elements).filter(node -> node.has("operationId"));
    }

    /** Of the body, and of each answer between 200 and 299. */
    private Stream<JsonNode> contents(JsonNode operation) {
        var answers = StreamSupport.stream(
                        ((Iterable<String>) () -> operation.get("responses").fieldNames()).spliterator(), false)
                .filter(status -> status.startsWith("2"))
                .map(status -> operation.get("responses").get(status).path("content"));
        return Stream.concat(Stream.of(operation.path("requestBody").path("content")), answers);
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
