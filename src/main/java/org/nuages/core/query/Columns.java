package org.nuages.core.query;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What a view's {@code read} function reads its parts from. The function runs once against a recorder, which learns
 * the columns that the view is made of, and then against each row; so it names the same parts in the same order every
 * time, and takes the values as they come: null where a caller did not ask for the part.
 */
public interface Columns<E> {

    /** An attribute under its own name in snake_case. */
    <T> T get(SingularAttribute<? super E, T> attribute);

    /** Anything else under a name of its own. The supplier is asked by the recorder only. */
    <T> T get(String name, Supplier<? extends Expression<E, T>> expression);

    /** Made here of two attributes, where the database need not do it row by row; null where one of them is. */
    <A, B, T> T made(
            String name,
            SingularAttribute<? super E, A> one,
            SingularAttribute<? super E, B> other,
            BiFunction<A, B, T> value);

    /** A related row as a nested object, null where there is none. */
    <X, V> V one(SingularAttribute<? super E, X> association, View<X, V> view);

    /** Rows that refer to this one, as a list inside it. They come by one more statement, however many rows there are. */
    <C, V> List<V> many(String name, Supplier<Related<E, C>> related, View<C, V> view);
}
