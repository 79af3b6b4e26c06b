package org.nuages.core.testing;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The service's own document of itself, as tests walk through it. */
public final class Api {

    private final Map<String, Object> document;

    private Api(Map<String, Object> document) {
        this.document = document;
    }

    public static Api read() {
        return new Api(given().get("/q/openapi?format=json").jsonPath().getMap(""));
    }

    /** One thing that can be called. */
    public record Operation(String method, String path, Map<String, Object> content) {

        @Override
        public String toString() {
            return method + " " + path;
        }

        @SuppressWarnings("unchecked")
        public List<String> queryParameters() {
            var all = (List<Map<String, Object>>) content.getOrDefault("parameters", List.of());
            return all.stream()
                    .filter(parameter -> parameter.get("in").equals("query"))
                    .map(parameter -> (String) parameter.get("name"))
                    .toList();
        }

        public boolean hasBody() {
            return content.containsKey("requestBody");
        }
    }

    @SuppressWarnings("unchecked")
    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        ((Map<String, Map<String, Object>>) document.get("paths"))
                .forEach((path, methods) -> methods.forEach((method, content) -> operations.add(new Operation(
                        method.toUpperCase(java.util.Locale.ROOT), path, (Map<String, Object>) content))));
        return operations;
    }

    /** The names of all parts of all inputs. */
    @SuppressWarnings("unchecked")
    public List<String> inputParts() {
        var schemas =
                (Map<String, Map<String, Object>>) ((Map<String, Object>) document.get("components")).get("schemas");
        return schemas.entrySet().stream()
                .filter(schema -> schema.getKey().startsWith("Partial"))
                .flatMap(schema -> ((Map<String, Object>) schema.getValue().get("properties")).keySet().stream())
                .distinct()
                .toList();
    }
}
