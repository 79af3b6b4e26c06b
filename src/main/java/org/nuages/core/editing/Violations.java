package org.nuages.core.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuages.core.database.WriteConflict;
import org.nuages.core.database.WriteConflict.Kind;
import org.nuages.core.errors.ApiException;

/** What a constraint of the schema means to who wrote. The checks before it say more; this is for what overtakes them. */
final class Violations {

    private Violations() {}

    /** Another attempt finds another state: somebody else's row, or nobody to wait for in a circle any more. */
    static boolean isWorthAnotherAttempt(Throwable failure) {
        return is(failure, Kind.UNIQUE) || is(failure, Kind.DEADLOCK);
    }

    static boolean isReference(Throwable failure) {
        return is(failure, Kind.REFERENCE);
    }

    private static boolean is(Throwable failure, Kind kind) {
        return WriteConflict.in(failure).filter(found -> found.kind() == kind).isPresent();
    }

    static ApiException stillReferredTo() {
        return new ApiException(409, "still_referred_to", "This cannot be deleted while others refer to it.");
    }

    /** An error of the input's part that the constraint is about; what is about none of them stays as it is. */
    static Throwable toInputError(Throwable failure, List<String> parts) {
        return inputErrors(failure, parts).<Throwable>map(ApiException::invalid).orElse(failure);
    }

    /** The same where the input is a part of another. */
    static Throwable toInputError(Throwable failure, List<String> parts, String of) {
        return inputErrors(failure, parts)
                .<Throwable>map(errors -> ApiException.invalid(Map.of(of, errors)))
                .orElse(failure);
    }

    private static Optional<Map<String, List<String>>> inputErrors(Throwable failure, List<String> parts) {
        return WriteConflict.in(failure).flatMap(conflict -> parts.stream()
                .filter(conflict::isAbout)
                .findFirst()
                .map(part -> Map.of(part, List.of(message(conflict)))));
    }

    private static String message(WriteConflict conflict) {
        return conflict.kind() == Kind.UNIQUE ? "This value already exists." : "The object referred to does not exist.";
    }
}
