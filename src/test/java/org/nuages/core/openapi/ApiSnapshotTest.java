package org.nuages.core.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What clients rely on changes only by intent: the API document is the one in {@code docs/openapi.json}. After a change that is meant,
 * {@code ./mvnw test -Dtest=ApiSnapshotTest -Dnuages.snapshot=write} writes it anew, and the difference is reviewed with the change.
 */
@QuarkusTest
public class ApiSnapshotTest {

    private static final Path SNAPSHOT = Path.of("docs", "openapi.json");

    private final ObjectMapper json = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Test
    void the_document_is_the_one_that_was_agreed_on() throws IOException {
        Map<String, Object> document =
                given().get("/q/openapi?format=json").jsonPath().getMap("");
        var now = json.writeValueAsString(document) + "\n";
        if ("write".equals(System.getProperty("nuages.snapshot"))) {
            Files.writeString(SNAPSHOT, now);
        }

        assertThat(now.lines()).containsExactlyElementsOf(Files.readAllLines(SNAPSHOT));
    }
}
