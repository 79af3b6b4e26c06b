package org.nuages.core.openapi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.nuages.core.listing.ListParameter;
import org.nuages.core.listing.Listing;

/** The parameters of reads: what every one has, and what a listing declares. */
final class ListParameters {

    private ListParameters() {}

    static List<Parameter> ofEveryRead() {
        return List.of(
                parameter("fields", text(), "Only these fields; dots reach into nested objects."),
                parameter("omit", text(), "All fields but these."));
    }

    static List<Parameter> of(Listing<?, ?> listing) {
        var all = new ArrayList<Parameter>();
        listing.parameters().forEach(filter -> all.add(parameter(filter.name(), schema(filter.type()), help(filter))));
        if (listing.isSearched()) {
            all.add(parameter("search", text(), "Terms that must all occur; a quoted phrase is one."));
        }
        if (!listing.orderingNames().isEmpty()) {
            all.add(parameter("ordering", text(), ordering(listing)));
        }
        all.add(parameter("page", text(), "The number of the page, or `last`."));
        all.add(parameter("page_size", integer(1000), "Rows of a page, 50 unless given."));
        all.add(parameter("cursor", text(), "Empty to start: pages by position instead of number."));
        all.add(parameter("count", choice(List.of("exact", "estimated", "none")), "How the rows are counted."));
        return all;
    }

    private static String ordering(Listing<?, ?> listing) {
        return listing.orderingNames().stream()
                .collect(Collectors.joining("`, `", "By `", "`; `-` before for descending, commas between."));
    }

    private static String help(ListParameter filter) {
        return filter.help() == null ? filter.label() : filter.help();
    }

    private static Parameter parameter(String name, Schema schema, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .schema(schema)
                .description(description);
    }

    private static Schema schema(Class<?> type) {
        if (type.isEnum()) {
            return choice(Arrays.stream(type.getEnumConstants())
                    .<Object>map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                    .toList());
        }
        if (type == Boolean.class || type == boolean.class) {
            return OASFactory.createSchema().addType(SchemaType.BOOLEAN);
        }
        if (type == Instant.class) {
            return text().format("date-time");
        }
        if (type == LocalDate.class) {
            return text().format("date");
        }
        if (type == BigDecimal.class) {
            return OASFactory.createSchema().addType(SchemaType.NUMBER);
        }
        return Number.class.isAssignableFrom(type) || type == int.class || type == long.class
                ? OASFactory.createSchema().addType(SchemaType.INTEGER)
                : text();
    }

    private static Schema choice(List<?> choices) {
        return text().enumeration(List.copyOf(choices));
    }

    private static Schema integer(int greatest) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(greatest));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
