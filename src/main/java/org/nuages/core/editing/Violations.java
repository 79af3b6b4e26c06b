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

    static boolean isReference(Throwable failure) {
        return WriteConflict.in(failure)
                .filter(found -> found.kind() == Kind.REFERENCE)
                .isPresent();
    }

    static ApiException stillReferredTo() {
        return new ApiException(409, "still_referred_to", "This cannot be deleted while others refer to it.");
    }

    /** An error of the input's part that the constraint is about; what is about none of them stays as it is. */
    static Throwable toInputError(Throwable failure, List<String> parts) {
        return inputErrors(failure, parts)
                .<Throwable>map(errors -> ApiException.invalid(errors).because(failure))
                .orElse(failure);
    }

    /** The same where the input is a part of another; it is final, for many rows are not tried again. */
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
