package org.nuages.core.openapi;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.nuages.core.input.DescribedInput;
import org.nuages.core.input.Description;

/** What endpoints take: inputs in all three forms, arrays and changes of many rows as JSON only. */
@Singleton
class RequestBodies {

    private static final String LIST = "List";
    private static final String BULK_CHANGE = "BulkChange";
    private static final int MOST = 1000;
    private static final List<String> FORMS =
            List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);

    private final Examples examples;
    private final Set<String> withoutRequired;

    RequestBodies(Examples examples, @All List<DescribedInput> inputs) {
        this.examples = examples;
        this.withoutRequired = inputs.stream()
                .filter(input -> input.parts().stream().noneMatch(Description::required))
                .map(DescribedInput::name)
                .collect(Collectors.toSet());
    }

    /**
     * @param bulkChange makes the schema of a change of many rows, of the input of one
     */
    void write(Endpoint endpoint, Function<String, Schema> bulkChange) {
        var scanned = endpoint.operation().getRequestBody();
        if (scanned == null) {
            return;
        }
        scanned.required(true);
        var types = scanned.getContent().getMediaTypes();
        // Files are described by their endpoints.
        if (types.keySet().equals(Set.of(MediaType.MULTIPART_FORM_DATA))) {
            return;
        }
        var name = Endpoint.wrapped(types.values().iterator().next().getSchema(), "Body");
        var isPlain = !name.startsWith(LIST) && !name.startsWith(BULK_CHANGE);
        var content = OASFactory.createContent();
        for (var form : isPlain ? FORMS : FORMS.subList(0, 1)) {
            var schema = input(endpoint, name, bulkChange);
            content.addMediaType(
                    form,
                    form.equals(MediaType.APPLICATION_JSON)
                            ? examples.of(schema, "")
                            : OASFactory.createMediaType().schema(schema));
        }
        endpoint.operation()
                .setRequestBody(OASFactory.createRequestBody()
                        .required(isRequired(endpoint, name))
                        .content(content));
    }

    /** A change that changes nothing is a mistake, even if it is no error. */
    private boolean isRequired(Endpoint endpoint, String input) {
        return endpoint.method() == HttpMethod.PATCH || !withoutRequired.contains(input);
    }

    private static Schema input(Endpoint endpoint, String name, Function<String, Schema> bulkChange) {
        if (name.startsWith(LIST)) {
            return Schemas.array(Schemas.reference(name.substring(LIST.length())))
                    .maxItems(most(endpoint));
        }
        return name.startsWith(BULK_CHANGE)
                ? bulkChange.apply(name.substring(BULK_CHANGE.length()))
                : Schemas.reference(endpoint.method() == HttpMethod.PATCH ? Schemas.PARTIAL + name : name);
    }

    private static int most(Endpoint endpoint) {
        var most = endpoint.operation().getExtensions().getOrDefault(EndpointRules.AT_MOST, MOST);
        return ((Number) most).intValue();
    }
}
