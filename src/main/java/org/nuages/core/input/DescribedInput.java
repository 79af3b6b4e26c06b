package org.nuages.core.input;

import java.util.List;
import java.util.function.Function;

/** An input as the API document shows it: the name of its class, and the parts that it asks for. */
public record DescribedInput(String name, List<Description> parts) {

    public static <R> DescribedInput of(Class<R> type, Function<Fields, R> read) {
        return new DescribedInput(type.getSimpleName(), Fields.describe(read));
    }

    public static <E> DescribedInput of(Class<?> type, Input<E> input, E blank) {
        return new DescribedInput(type.getSimpleName(), Description.of(() -> blank, input));
    }
}
