package org.nuages.core.openapi;

import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.nuages.core.listing.Export;
import org.nuages.core.listing.Listing;
import org.nuages.core.query.Names;

/** Every operation as it really is: its parameters, its body in all three forms, what it answers, who may call it. */
@Singleton
@Unremovable
class Operations {

    private static final String BEARER = "bearer";
    private static final String API_TOKEN = "api_token";
    private static final String JSON = "application/json";
    private static final int MOST = 1000;
    private static final List<String> BODIES =
            List.of(JSON, "application/x-www-form-urlencoded", "multipart/form-data");

    /** Bodies that their endpoints describe themselves. */
    private static final Set<String> FILES = Set.of(MediaType.MULTIPART_FORM_DATA);

    private static final Map<Integer, String> ERRORS = Map.ofEntries(
            Map.entry(400, "The input is malformed or invalid."),
            Map.entry(401, "Nobody has signed in, or the token is not valid."),
            Map.entry(403, "The caller may not do this."),
            Map.entry(404, "There is nothing here that the caller may see."),
            Map.entry(409, "The present state forbids it."),
            Map.entry(412, "The resource has changed since it was read."),
            Map.entry(413, "The body is too large."),
            Map.entry(415, "The body has another media type than these."),
            Map.entry(422, "The Idempotency-Key has been used for another request."),
            Map.entry(429, "The caller has called too often; Retry-After tells when he may again."),
            Map.entry(503, "Not now; Retry-After tells when."));

    private final List<Listing<?, ?>> listings;

    Operations(@All List<Listing<?, ?>> listings) {
        this.listings = listings;
    }

    void complete(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"))
                .addSecurityScheme(
                        API_TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("Authorization")
                                .description("`Token` and the key, with a space between."));
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
    }

    private void complete(String path, HttpMethod method, Operation operation) {
        var scanned = operation.getOperationId();
        var resource = scanned.substring(0, scanned.indexOf("Resource"));
        operation.setTags(List.of(resource));
        operation.setOperationId(
                Names.snake(resource) + "_" + Names.snake(scanned.substring(scanned.lastIndexOf('_') + 1)));
        var rule = String.valueOf(operation.getExtensions().get(EndpointRules.EXTENSION));
        operation.setSecurity(security(rule));
        var answer = answer(operation);
        operation.setParameters(parameters(operation, method, answer));
        takeBody(operation, method);
        operation.setResponses(OASFactory.createAPIResponses());
        operation.getResponses().addAPIResponse(success(method, path, answer), response(answer));
        var later = operation.getExtensions().get(EndpointRules.LATER);
        if (later != null) {
            operation.getResponses().addAPIResponse("202", response(answer).description(later.toString()));
        }
        errors(path, method, operation, rule)
                .forEach(status -> operation.getResponses().addAPIResponse(String.valueOf(status), error(status)));
    }

    private static List<SecurityRequirement> security(String rule) {
        var bearer = OASFactory.createSecurityRequirement().addScheme(BEARER);
        var apiToken = OASFactory.createSecurityRequirement().addScheme(API_TOKEN);
        return rule.equals("AllowAny")
                ? List.of(OASFactory.createSecurityRequirement(), bearer, apiToken)
                : List.of(bearer, apiToken);
    }

    /** What the scan has found: a schema, or the name of a wrapper of ours around one. Null for no content. */
    private static Schema answer(Operation operation) {
        return operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .map(response -> response.getContent()
                        .getMediaTypes()
                        .values()
                        .iterator()
                        .next()
                        .getSchema())
                .findFirst()
                .orElse(null);
    }

    private static String wrapped(Schema schema, String wrapper) {
        var reference = schema == null || schema.getRef() == null ? "" : schema.getRef();
        var name = reference.substring(reference.lastIndexOf('/') + 1);
        return name.startsWith(wrapper) ? name.substring(wrapper.length()) : null;
    }

    private List<Parameter> parameters(Operation operation, HttpMethod method, Schema answer) {
        var all = new ArrayList<Parameter>();
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getIn() == Parameter.In.PATH)
                    .forEach(all::add);
        }
        var listed = wrapped(answer, "ListAnswer");
        listings.stream()
                .filter(listing -> listing.name().equals(listed))
                .forEach(listing -> all.addAll(ListParameters.of(listing)));
        if (method == HttpMethod.GET || wrapped(answer, "Detail") != null) {
            all.addAll(ListParameters.ofEveryRead());
        }
        if (isIdempotent(operation)) {
            all.add(idempotencyKey());
        }
        return all;
    }

    private static boolean isIdempotent(Operation operation) {
        return operation.getExtensions().containsKey(EndpointRules.IDEMPOTENT);
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(255))
                .description(
                        "Sent again with the same key within 24 hours, the request is answered as at first, and not done again.");
    }

    private static void takeBody(Operation operation, HttpMethod method) {
        if (operation.getRequestBody() == null) {
            return;
        }
        if (operation.getRequestBody().getContent().getMediaTypes().keySet().equals(FILES)) {
            return;
        }
        var scanned = operation
                .getRequestBody()
                .getContent()
                .getMediaTypes()
                .values()
                .iterator()
                .next()
                .getSchema();
        var name = wrapped(scanned, "Body");
        var prefix = method == HttpMethod.PATCH ? Schemas.PARTIAL : "";
        var content = OASFactory.createContent();
        for (var mediaType : isPlain(name) ? BODIES : List.of(JSON)) {
            content.addMediaType(mediaType, OASFactory.createMediaType().schema(input(prefix + name, most(operation))));
        }
        operation.setRequestBody(OASFactory.createRequestBody().required(true).content(content));
    }

    private static boolean isPlain(String name) {
        return !name.startsWith("List") && !name.startsWith("BulkChange");
    }

    private static int most(Operation operation) {
        return ((Number) operation.getExtensions().getOrDefault(EndpointRules.AT_MOST, MOST)).intValue();
    }

    private static Schema input(String name, int most) {
        if (name.startsWith("List")) {
            return Schemas.array(Schemas.reference(name.substring(4))).maxItems(most);
        }
        return name.startsWith("BulkChange")
                ? BulkChangeSchema.of(name.substring("BulkChange".length()))
                : Schemas.reference(name);
    }

    private static String success(HttpMethod method, String path, Schema answer) {
        var makes = method == HttpMethod.POST && (wrapped(answer, "Detail") != null || path.endsWith("/bulk_create"));
        return answer == null ? "204" : makes ? "201" : "200";
    }

    private static APIResponse response(Schema answer) {
        if (answer == null) {
            return OASFactory.createAPIResponse().description("Done.");
        }
        var listed = wrapped(answer, "ListAnswer");
        var detail = wrapped(answer, "Detail");
        var schema = detail == null ? answer : Schemas.reference(detail);
        var content = OASFactory.createContent()
                .addMediaType(
                        JSON, OASFactory.createMediaType().schema(listed == null ? schema : PageSchema.of(listed)));
        if (listed != null) {
            content.addMediaType(Export.MEDIA_TYPE, OASFactory.createMediaType().schema(Schemas.reference(listed)));
        }
        return OASFactory.createAPIResponse().description("Done.").content(content);
    }

    private static Set<Integer> errors(String path, HttpMethod method, Operation operation, String rule) {
        var statuses = new TreeSet<>(List.of(401, 503));
        var hasBody = operation.getRequestBody() != null;
        if (hasBody || operation.getParameters().size() > 2) {
            statuses.add(400);
        }
        if (hasBody) {
            statuses.addAll(List.of(413, 415));
        }
        if (!rule.equals("AllowAny") && !rule.equals("IsAuthenticated")) {
            statuses.add(403);
        }
        if (path.contains("{") || operation.getParameters().size() > 2) {
            statuses.add(404);
        }
        if (path.endsWith("}") && method != HttpMethod.GET) {
            statuses.add(412);
        }
        if (method == HttpMethod.DELETE || isAction(path, method)) {
            statuses.add(409);
        }
        if (isIdempotent(operation)) {
            statuses.addAll(List.of(409, 422));
        }
        if (operation.getExtensions().containsKey(EndpointRules.THROTTLED)) {
            statuses.add(429);
        }
        return statuses;
    }

    /** Something that a row's state may forbid, such as {@code posts/{id}/publish}. */
    private static boolean isAction(String path, HttpMethod method) {
        return method == HttpMethod.POST && path.matches(".*\\{id}/[a-z_]+");
    }

    private static APIResponse error(int status) {
        var envelope = OASFactory.createMediaType().schema(Schemas.reference("Error"));
        return OASFactory.createAPIResponse()
                .description(ERRORS.get(status))
                .content(OASFactory.createContent().addMediaType(JSON, envelope));
    }
}
