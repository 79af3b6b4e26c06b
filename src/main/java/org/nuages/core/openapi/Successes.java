package org.nuages.core.openapi;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.nuages.core.listing.Export;

/** What an endpoint answers when all is well. */
@Singleton
class Successes {

    private final Examples examples;

    Successes(Examples examples) {
        this.examples = examples;
    }

    void add(Endpoint endpoint, String operationId, Map<String, Schema> schemas, APIResponses responses) {
        var response = response(endpoint, operationId, schemas);
        responses.addAPIResponse(status(endpoint), response.description(description(endpoint)));
        if (endpoint.is(EndpointRules.LATER)) {
            var when = endpoint.operation().getExtensions().get(EndpointRules.LATER);
            responses.addAPIResponse(
                    "202", response(endpoint, operationId + "_later", schemas).description(when.toString()));
        }
        if (endpoint.isRead() && endpoint.isTagged()) {
            responses.addAPIResponse(
                    "304", tagged(OASFactory.createAPIResponse().description("It is still what If-None-Match names.")));
        }
    }

    private static String status(Endpoint endpoint) {
        return endpoint.answer() == null ? "204" : endpoint.makes() ? "201" : "200";
    }

    private static String description(Endpoint endpoint) {
        return endpoint.answer() == null ? "Done, and nothing to say." : endpoint.makes() ? "Made." : "Done.";
    }

    private APIResponse response(Endpoint endpoint, String operationId, Map<String, Schema> schemas) {
        var response = OASFactory.createAPIResponse();
        if (endpoint.answer() != null) {
            response.setContent(endpoint.isFile() ? endpoint.content() : content(endpoint, operationId, schemas));
        }
        if (endpoint.makes() && endpoint.detail() != null) {
            response.addHeader(Headers.LOCATION, Headers.reference(Headers.LOCATION));
        }
        return endpoint.isTagged() ? tagged(response) : response;
    }

    private static APIResponse tagged(APIResponse response) {
        return response.addHeader(Headers.ETAG, Headers.reference(Headers.ETAG));
    }

    private Content content(Endpoint endpoint, String operationId, Map<String, Schema> schemas) {
        var content = OASFactory.createContent();
        var listed = endpoint.listed();
        if (listed == null) {
            var schema = endpoint.detail() == null ? endpoint.answer() : Schemas.reference(endpoint.detail());
            return content.addMediaType(MediaType.APPLICATION_JSON, examples.of(schema, operationId));
        }
        var page = PageSchema.name(listed);
        schemas.put(page, PageSchema.of(listed));
        return content.addMediaType(MediaType.APPLICATION_JSON, examples.ofPage(page, listed))
                .addMediaType(Export.MEDIA_TYPE, examples.of(Schemas.reference(listed), operationId));
    }
}
