package org.nuages.core.openapi;

import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * An endpoint as the scan has found it, before anything of it is written anew.
 *
 * @param resource its class without the word
 * @param name of its method
 * @param content of its answer, null where it answers nothing
 */
record Endpoint(String path, HttpMethod method, Operation operation, String resource, String name, Content content) {

    private static final Set<String> OPEN = Set.of("AllowAny", "IsAuthenticated");

    static Endpoint of(String path, HttpMethod method, Operation operation) {
        var scanned = operation.getOperationId();
        var content = operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .map(response -> response.getContent())
                .findFirst()
                .orElse(null);
        return new Endpoint(
                path,
                method,
                operation,
                scanned.substring(0, scanned.indexOf("Resource")),
                scanned.substring(scanned.lastIndexOf('_') + 1),
                content);
    }

    /** What it answers: a schema, or the name of a wrapper of ours around one. Null for no content. */
    Schema answer() {
        return content == null
                ? null
                : content.getMediaTypes().values().iterator().next().getSchema();
    }

    /** Neither JSON nor described by us. */
    boolean isFile() {
        return content != null && !content.hasMediaType(MediaType.APPLICATION_JSON);
    }

    /** The view of which it lists rows, or null. */
    String listed() {
        return wrapped(answer(), "ListAnswer");
    }

    /** The view of the one row that it answers, or null. */
    String detail() {
        return wrapped(answer(), "Detail");
    }

    /** What stands inside a wrapper of ours, or null. */
    static String wrapped(Schema schema, String wrapper) {
        var reference = schema == null || schema.getRef() == null ? "" : schema.getRef();
        var name = reference.substring(reference.lastIndexOf('/') + 1);
        return name.startsWith(wrapper) ? name.substring(wrapper.length()) : null;
    }

    boolean isRead() {
        return method == HttpMethod.GET;
    }

    boolean hasBody() {
        return operation.getRequestBody() != null;
    }

    /** Its answer has an ETag. */
    boolean isTagged() {
        return detail() != null || isRead() && (is(EndpointRules.CACHED) || isFile());
    }

    /** It takes one row, and holds it to If-Match. */
    boolean isGuarded() {
        return method == HttpMethod.PUT
                || method == HttpMethod.PATCH
                || method == HttpMethod.DELETE && path.contains("{")
                || isAction();
    }

    /** What it heeds in the head of a request. */
    List<String> headers() {
        var all = new ArrayList<String>();
        if (isGuarded()) {
            all.add("If-Match");
        }
        if (isRead() && isTagged()) {
            all.add("If-None-Match");
        }
        if (is(EndpointRules.IDEMPOTENT)) {
            all.add("Idempotency-Key");
        }
        return all;
    }

    /** Something that a row's state may forbid, such as {@code posts/{id}/publish}. */
    boolean isAction() {
        return method == HttpMethod.POST && path.matches(".*\\{id}/[a-z_]+");
    }

    boolean makes() {
        return method == HttpMethod.POST && (detail() != null || path.endsWith("/bulk_create"));
    }

    /** Whether the scan has noted this of it (see {@link EndpointRules}). */
    boolean is(String extension) {
        return operation.getExtensions().containsKey(extension);
    }

    boolean isPublic() {
        return rule().equals("AllowAny");
    }

    /** Its rule is about more than whether somebody has signed in. */
    boolean isChoosy() {
        return !OPEN.contains(rule());
    }

    private String rule() {
        return String.valueOf(operation.getExtensions().get(EndpointRules.EXTENSION));
    }
}
