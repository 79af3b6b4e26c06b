package org.nuages.core.input;

/**
 * What became of a part.
 *
 * @param isGiven whether there is a value to use, be it null; not when it is wrong, or left out of a PATCH
 */
record Taken<T>(T value, boolean isGiven) {

    static <T> Taken<T> nothing() {
        return new Taken<>(null, false);
    }

    static <T> Taken<T> of(T value) {
        return new Taken<>(value, true);
    }
}
