package org.nuages.core.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What {@code docs/openapi.json} promises of every answer: status, media type, body. An answer that breaks it fails its test. */
public final class Contract {

    public static final Contract KEPT = read(Path.of("docs", "openapi.json"));

    /** To HTTPS, before anybody looks at what is asked for. */
    private static final Set<Integer> MOVED = Set.of(301, 308);

    /** At whatever operation: "default" covers these and no others. */
    private static final Set<Integer> EVERYWHERE = Set.of(406, 500);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final PathTemplates templates;
    private final CompiledSchemas whole;
    private final CompiledSchemas chosen;

    private Contract(JsonNode document) {
        this.document = document;
        this.templates = new PathTemplates(document.get("paths").fieldNames());
        this.whole = new CompiledSchemas(document.at("/components/schemas"));
        this.chosen = whole.withoutRequired();
    }

    private static Contract read(Path file) {
        try {
            return new Contract(new ObjectMapper().readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says nothing of what is no part of the API. */
    public void check(Answer answer) {
        var template = templates.of(answer.path());
        if (answer.method().equals("OPTIONS") || MOVED.contains(answer.status())) {
            return;
        }
        var method = answer.method().equals("HEAD") ? "get" : answer.method().toLowerCase(Locale.ROOT);
        var operation = document.at("/paths").path(template.orElse("")).path(method);
        if (operation.isMissingNode()) {
            checkRefusal(answer);
        } else {
            check(answer, operation);
        }
    }

    private void checkRefusal(Answer answer) {
        if (!answer.path().startsWith("/api/")) {
            return;
        }
        require(answer.status() >= 400, answer, "an operation that the document does not know");
        checkContent(answer, document.at("/components/responses/Error"), "no operation");
    }

    private void check(Answer answer, JsonNode operation) {
        var responses = operation.get("responses");
        var status = String.valueOf(answer.status());
        var declared = responses.has(status) || EVERYWHERE.contains(answer.status());
        var name = operation.get("operationId").asText();
        require(declared, answer, name + " does not declare this status: " + answer.text());
        checkContent(answer, resolved(responses.path(responses.has(status) ? status : "default")), name);
    }

    private JsonNode resolved(JsonNode response) {
        return response.has("$ref") ? document.at(response.get("$ref").asText().substring(1)) : response;
    }

    private void checkContent(Answer answer, JsonNode response, String operation) {
        var content = response.path("content");
        if (content.isEmpty()) {
            require(answer.body().length == 0, answer, operation + " declares no content");
            return;
        }
        var mediaType = answer.mediaType();
        require(content.has(mediaType), answer, operation + " does not declare this media type");
        if (answer.method().equals("HEAD") || !mediaType.contains("json")) {
            return;
        }
        var schema = content.get(mediaType).get("schema");
        var values = mediaType.endsWith("ndjson") ? answer.text().lines() : Stream.of(answer.text());
        values.forEach(value -> checkValue(answer, schema, value, operation));
    }

    private void checkValue(Answer answer, JsonNode schema, String value, String operation) {
        var errors = (answer.isChosen() ? chosen : whole).errors(schema, parsed(value));
        require(errors.isEmpty(), answer, operation + " promises something else: " + errors);
    }

    private static JsonNode parsed(String value) {
        try {
            return JSON.readTree(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(boolean kept, Answer answer, String problem) {
        if (!kept) {
            throw new AssertionError(answer + ": " + problem);
        }
    }
}
