package org.nuages.core.openapi;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** What many endpoints take in query or head, each once in the document. */
final class SharedParameters {

    static final String COUNT_MODE = "CountMode";

    private static final List<String> OF_READS = List.of("fields", "omit");
    private static final List<String> OF_LISTS = List.of("page", "page_size", "cursor", "count");

    private SharedParameters() {}

    static void declare(Components components) {
        components
                .addSchema(COUNT_MODE, text().enumeration(List.of("exact", "estimated", "none")))
                .addParameter(
                        "fields",
                        query("fields", text())
                                .description("Only these fields, commas between; dots reach into nested objects."
                                        + " The others are missing from the answer, required or not."))
                .addParameter("omit", query("omit", text()).description("All fields but these."))
                .addParameter("page", query("page", text()).description("The number of the page, or `last`."))
                .addParameter("page_size", query("page_size", size()).description("Rows of a page, 50 unless given."))
                .addParameter(
                        "cursor",
                        query("cursor", text())
                                .allowEmptyValue(true)
                                .description("Empty to start: pages by position instead of number."))
                .addParameter(
                        "count", query("count", Schemas.reference(COUNT_MODE)).description("How the rows are counted."))
                .addParameter(
                        "If-Match",
                        header("If-Match", text())
                                .description("An ETag that has been read: 412 where the resource has changed since."))
                .addParameter(
                        "If-None-Match",
                        header("If-None-Match", text())
                                .description("An ETag that has been read: 304 where it is the same still."))
                .addParameter(
                        "Idempotency-Key",
                        header("Idempotency-Key", text().maxLength(255))
                                .description("Sent again with the same key within 24 hours, the request is answered as"
                                        + " at first, and not done again."));
    }

    static List<Parameter> ofReads() {
        return OF_READS.stream().map(SharedParameters::reference).toList();
    }

    static List<Parameter> ofLists() {
        return OF_LISTS.stream().map(SharedParameters::reference).toList();
    }

    static Parameter reference(String name) {
        return OASFactory.createParameter().ref(name);
    }

    static Parameter query(String name, Schema schema) {
        return OASFactory.createParameter().name(name).in(In.QUERY).schema(schema);
    }

    private static Parameter header(String name, Schema schema) {
        return OASFactory.createParameter().name(name).in(In.HEADER).schema(schema);
    }

    private static Schema size() {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int32")
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(1000));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
