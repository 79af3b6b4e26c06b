package org.nuages.core.database;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a write ran into: a constraint of the schema, or another transaction. Names of constraints follow PostgreSQL's
 * own rule, {@code <table>_<column>_key} and {@code <table>_<reference>_fkey}.
 */
public record WriteConflict(Kind kind, String constraint) {

    /** Hibernate keeps of PostgreSQL's answer the state and the message, in whatever language; names stand in it as they are. */
    private static final Pattern CONSTRAINT = Pattern.compile("[a-z0-9_]+_(key|fkey|check|pkey)\\b");

    public enum Kind {
        UNIQUE,
        REFERENCE,
        OTHER_CONSTRAINT,
        /** Two waited for each other, and this one was sent away. */
        DEADLOCK
    }

    /** Looked for along the causes, by PostgreSQL's own codes. */
    public static Optional<WriteConflict> in(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var kind = kind(state(cause));
            if (kind != null) {
                return Optional.of(new WriteConflict(kind, constraint(cause)));
            }
        }
        return Optional.empty();
    }

    /** Another attempt finds another state: somebody else's row, or nobody to wait for in a circle any more. */
    static boolean isPassing(Throwable failure) {
        return in(failure)
                .filter(found -> found.kind() == Kind.UNIQUE || found.kind() == Kind.DEADLOCK)
                .isPresent();
    }

    /** The code of PostgreSQL's refusal, empty for other failures. */
    public static String state(Throwable cause) {
        if (cause instanceof PgException refused) {
            return String.valueOf(refused.getSqlState());
        }
        return cause instanceof SQLException wrapped ? String.valueOf(wrapped.getSQLState()) : "";
    }

    private static Kind kind(String state) {
        return switch (state) {
            case "23505" -> Kind.UNIQUE;
            case "23503" -> Kind.REFERENCE;
            case "40001", "40P01" -> Kind.DEADLOCK;
            default -> state.startsWith("23") ? Kind.OTHER_CONSTRAINT : null;
        };
    }

    private static String constraint(Throwable cause) {
        if (cause instanceof PgException refused && refused.getConstraint() != null) {
            return refused.getConstraint();
        }
        var named = CONSTRAINT.matcher(String.valueOf(cause.getMessage()));
        return named.find() ? named.group() : "";
    }

    /** Whether it is about this column: {@code products_slug_key} is about {@code slug}, {@code products_category_fkey} about {@code category_id}. */
    public boolean isAbout(String column) {
        var reference = column.endsWith("_id") ? column.substring(0, column.length() - 3) : column;
        return constraint.endsWith("_" + column + "_key") || constraint.endsWith("_" + reference + "_fkey");
    }
}
