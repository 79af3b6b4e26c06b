package org.nuages.core.openapi;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.nuages.core.listing.Listing;
import org.nuages.core.security.IgnoredCredentials;

/** Every operation as it really is: its parameters, its body in all three forms, what it answers, who may call it. */
@Singleton
class Operations {

    private final List<Listing<?, ?>> listings;
    private final RequestBodies bodies;
    private final Successes successes;
    private final IgnoredCredentials ignored;

    Operations(
            @All List<Listing<?, ?>> listings, RequestBodies bodies, Successes successes, IgnoredCredentials ignored) {
        this.listings = listings;
        this.bodies = bodies;
        this.successes = successes;
        this.ignored = ignored;
    }

    void complete(OpenAPI document, Aliases aliases) {
        var schemas = new LinkedHashMap<>(document.getComponents().getSchemas());
        var constants = Constants.of(schemas);
        var endpoints = document.getPaths().getPathItems().entrySet().stream()
                .flatMap(item -> item.getValue().getOperations().entrySet().stream()
                        .map(operation -> Endpoint.of(item.getKey(), operation.getKey(), operation.getValue())))
                .toList();
        for (var endpoint : endpoints) {
            endpoint.operation().setParameters(parameters(endpoint, constants, aliases));
        }
        for (var endpoint : endpoints) {
            complete(endpoint, schemas);
            bodies.write(endpoint, input -> bulkChange(endpoint, input, endpoints, constants, schemas));
        }
        document.getComponents().setSchemas(schemas);
    }

    private void complete(Endpoint endpoint, Map<String, Schema> schemas) {
        var operation = endpoint.operation();
        Wording.of(endpoint).onto(operation);
        operation.setTags(List.of(endpoint.resource()));
        operation.setSecurity(security(endpoint));
        var responses = OASFactory.createAPIResponses();
        successes.add(endpoint, operation.getOperationId(), schemas, responses);
        refuse(endpoint, responses);
        operation.setResponses(responses);
    }

    private void refuse(Endpoint endpoint, APIResponses responses) {
        Refusal.of(endpoint, ignored.ignores(endpoint.path()))
                .forEach(refusal -> responses.addAPIResponse(
                        String.valueOf(refusal.status), ErrorResponses.reference(refusal.component())));
        responses.setDefaultValue(ErrorResponses.reference(ErrorResponses.ANY));
    }

    private static List<SecurityRequirement> security(Endpoint endpoint) {
        var nobody = Stream.of(OASFactory.createSecurityRequirement()).filter(none -> endpoint.isPublic());
        var somebody = SecuritySchemes.NAMES.stream()
                .map(scheme -> OASFactory.createSecurityRequirement().addScheme(scheme));
        return Stream.concat(nobody, somebody).toList();
    }

    private List<Parameter> parameters(Endpoint endpoint, Constants constants, Aliases aliases) {
        var all = new ArrayList<Parameter>();
        pathParameters(endpoint).forEach(parameter -> {
            parameter.setSchema(aliases.writtenOut(parameter.getSchema()));
            parameter.setDescription(Wording.ofPathParameter(endpoint.path(), parameter));
            all.add(parameter);
        });
        listing(endpoint.listed())
                .forEach(listing -> all.addAll(ListParameters.of(listing, constants.near(endpoint.resource()))));
        if (endpoint.isRead() && !endpoint.isFile() || endpoint.detail() != null) {
            all.addAll(SharedParameters.ofReads());
        }
        endpoint.headers().forEach(header -> all.add(SharedParameters.reference(header)));
        return all;
    }

    private static Stream<Parameter> pathParameters(Endpoint endpoint) {
        var scanned = endpoint.operation().getParameters();
        return scanned == null
                ? Stream.empty()
                : scanned.stream().filter(parameter -> parameter.getIn() == Parameter.In.PATH);
    }

    private Stream<Listing<?, ?>> listing(String view) {
        return listings.stream().filter(listing -> listing.name().equals(view));
    }

    /** The keys are those of the resource's paths, the filters those of its list. */
    private Schema bulkChange(
            Endpoint endpoint,
            String input,
            List<Endpoint> endpoints,
            Constants constants,
            Map<String, Schema> schemas) {
        var filters = new LinkedHashMap<String, Schema>();
        var siblings = endpoints.stream().filter(other -> other.resource().equals(endpoint.resource()));
        var key = new ArrayList<Schema>();
        siblings.forEach(sibling -> {
            pathParameters(sibling)
                    .filter(parameter -> parameter.getName().equals("id"))
                    .forEach(parameter -> key.add(parameter.getSchema()));
            listing(sibling.listed())
                    .flatMap(listing -> listing.parameters().stream())
                    .forEach(filter -> filters.put(
                            filter.name(), ListParameters.schema(filter.type(), constants.near(endpoint.resource()))));
        });
        var name = input.replaceFirst("Input$", "") + "BulkChange";
        schemas.put(name, BulkChangeSchema.of(input, key.get(0), filters));
        return Schemas.reference(name);
    }
}
