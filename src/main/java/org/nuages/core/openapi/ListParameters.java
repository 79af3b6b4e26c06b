package org.nuages.core.openapi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.nuages.core.listing.ListParameter;
import org.nuages.core.listing.Listing;

/** What a list takes in its query, as its listing declares it. */
final class ListParameters {

    private ListParameters() {}

    static List<Parameter> of(Listing<?, ?> listing, Constants constants) {
        var all = new ArrayList<Parameter>();
        listing.parameters()
                .forEach(filter -> all.add(SharedParameters.query(filter.name(), schema(filter.type(), constants))
                        .description(help(filter))));
        if (listing.isSearched()) {
            all.add(SharedParameters.query("search", text())
                    .description("Terms that must all occur; a quoted phrase is one."));
        }
        if (!listing.orderingNames().isEmpty()) {
            all.add(SharedParameters.query("ordering", text()).description(ordering(listing)));
        }
        all.addAll(SharedParameters.ofLists());
        return all;
    }

    private static String ordering(Listing<?, ?> listing) {
        return listing.orderingNames().stream()
                .collect(Collectors.joining("`, `", "By `", "`; `-` before for descending, commas between."));
    }

    private static String help(ListParameter filter) {
        return filter.help() == null ? filter.label() : filter.help();
    }

    /** Of a value of the type, in a filter. */
    static Schema schema(Class<?> type, Constants constants) {
        if (type.isEnum()) {
            return constants.named(Arrays.stream(type.getEnumConstants())
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
            return text().format("decimal");
        }
        if (type == UUID.class) {
            return text().format("uuid");
        }
        return Number.class.isAssignableFrom(type) || type == int.class || type == long.class
                ? OASFactory.createSchema()
                        .addType(SchemaType.INTEGER)
                        .format(type == Integer.class || type == int.class ? "int32" : "int64")
                : text();
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
