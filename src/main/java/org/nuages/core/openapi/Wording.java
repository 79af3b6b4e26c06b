package org.nuages.core.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.nuages.core.query.Names;

/** How an operation is called, for programs and for people, where its endpoint does not say it. */
record Wording(String id, String summary) {

    private static final Map<String, String> USUAL = Map.of(
            "create", "Create %s",
            "get", "Show %s",
            "replace", "Replace %s",
            "change", "Change parts of %s",
            "delete", "Delete %s");

    static Wording of(Endpoint endpoint) {
        var resource = Names.snake(endpoint.resource());
        var said = endpoint.operation().getSummary();
        return new Wording(
                resource + "_" + Names.snake(endpoint.name()), said == null ? usual(endpoint, resource) : said);
    }

    private static String usual(Endpoint endpoint, String resource) {
        var noun = resource.replace('_', ' ');
        return endpoint.name().equals("list")
                ? "List " + collection(endpoint.path())
                : USUAL.getOrDefault(endpoint.name(), "").formatted(article(noun) + noun);
    }

    private static String collection(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** Keys are of a collection, the one before them in the path. */
    static String ofPathParameter(String path, Parameter parameter) {
        var name = parameter.getName();
        var before = path.substring(0, path.indexOf("/{" + name + "}"));
        return parameter.getSchema().getFormat() == null
                ? "Its " + name + "."
                : "The key of one of the " + collection(before) + ".";
    }

    private static String article(String noun) {
        return "aeio".indexOf(noun.charAt(0)) < 0 ? "a " : "an ";
    }

    void onto(Operation operation) {
        operation.setOperationId(id);
        operation.setSummary(summary.isEmpty() ? null : summary);
    }
}
