package org.nuages.core.migrations;

import static java.util.function.Predicate.not;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a migration must not do, because pods of this release and of the one before serve while it runs. */
enum MigrationRule {
    WAITS_FOR_LOCKS_WITHOUT_END {
        @Override
        Stream<String> broken(Migration migration) {
            var wanted = migration.isTransactional() ? "^set local lock_timeout" : "^set lock_timeout";
            var first = migration.statements().get(0);
            return first.has(wanted) ? Stream.empty() : Stream.of(first.text());
        }
    },

    INDEX_NOT_CONCURRENTLY {
        @Override
        Stream<String> broken(Migration migration) {
            return migration
                    .onOldTables()
                    .filter(statement -> statement.has("^(create (unique )?|drop |re)index (?!.*\\bconcurrently\\b)"))
                    .filter(not(SqlStatement::isReviewed))
                    .map(SqlStatement::text);
        }
    },

    /** Undone by halves it has to be begun anew, so that it has a file of its own; and an index that was left invalid is no index. */
    CONCURRENT_INDEX_BESIDE_OTHERS {
        @Override
        Stream<String> broken(Migration migration) {
            var indexes = migration.statements().stream()
                    .filter(statement -> statement.has("^create (unique )?index concurrently"))
                    .toList();
            var rest = migration.statements().stream()
                    .filter(statement -> statement.has("^(set|drop index concurrently if exists) "))
                    .count();
            var isAlone = indexes.size() == 1
                    && migration.statements().size() == rest + 1
                    && rest == 2
                    && !migration.isTransactional()
                    && !indexes.get(0).has("if not exists");
            return indexes.isEmpty() || isAlone
                    ? Stream.empty()
                    : indexes.stream().map(SqlStatement::text);
        }
    },

    NOT_NULL_WITHOUT_VALIDATED_CHECK {
        @Override
        Stream<String> broken(Migration migration) {
            return actions(migration, action -> action.contains("set not null"), (statement, action) -> {
                var column = action.replaceFirst("^alter (column )?(\\S+) .*", "$2");
                return !isValidated(migration, statement.table(), column);
            });
        }

        private boolean isValidated(Migration migration, String table, String column) {
            var history = migration.history();
            var check = Pattern.compile(
                            "alter table %s[^;]*?add constraint (\\S+) check \\(\\(?%s is not null\\)?\\) not valid"
                                    .formatted(Pattern.quote(table), Pattern.quote(column)))
                    .matcher(history);
            return check.find()
                    && history.matches(".*alter table %s[^;]*validate constraint %s\\b.*"
                            .formatted(Pattern.quote(table), Pattern.quote(check.group(1))));
        }
    },

    COLUMN_THAT_REWRITES_OR_REFUSES {
        @Override
        Stream<String> broken(Migration migration) {
            return actions(
                    migration,
                    action -> action.matches("add (column )?(?!constraint|primary|unique|check|foreign|exclude).*"),
                    (statement, action) -> {
                        var defaultOf = action.replaceFirst("^.*? default (.*)$", "$1");
                        var hasDefault = !defaultOf.equals(action);
                        var isVolatile =
                                hasDefault && defaultOf.replace("now()", "").contains("(");
                        return isVolatile
                                || action.matches(".*\\b(generated|(small|big)?serial|check|unique|primary key)\\b.*")
                                || action.contains("not null") && !hasDefault
                                || action.contains("references") && hasDefault;
                    });
        }
    },

    TYPE_CHANGED {
        @Override
        Stream<String> broken(Migration migration) {
            return actions(
                    migration,
                    action -> action.matches("alter (column )?\\S+ (set data )?type .*"),
                    (statement, action) -> true);
        }
    },

    DROPPED_OR_RENAMED {
        @Override
        Stream<String> broken(Migration migration) {
            var whole = migration
                    .onOldTables()
                    .filter(not(SqlStatement::isReviewed))
                    .filter(statement -> statement.has(
                            "^(drop (table|view|materialized view|function|type|sequence|schema)|truncate)\\b"))
                    .map(SqlStatement::text);
            var parts = actions(
                    migration,
                    action -> action.startsWith("rename ") || action.matches("drop (?!constraint|default).*"),
                    (statement, action) -> true);
            return Stream.concat(whole, parts);
        }
    },

    CONSTRAINT_NOT_NOT_VALID {
        @Override
        Stream<String> broken(Migration migration) {
            return actions(
                    migration,
                    action -> action.matches(
                            "add (constraint \\S+ )?(check|foreign key|unique|primary key|exclude)\\b.*"),
                    (statement, action) -> !action.endsWith("not valid") && !action.contains("using index"));
        }
    },

    /** Adding it has locked the table, and the table would stay so while all rows are looked at. */
    VALIDATED_WHERE_ADDED {
        @Override
        Stream<String> broken(Migration migration) {
            return migration.statements().stream()
                    .map(statement -> statement.find("validate constraint (\\S+)"))
                    .filter(name -> migration.isTransactional()
                            && migration.statements().stream()
                                    .anyMatch(statement ->
                                            statement.has("add constraint " + Pattern.quote(name) + "\\b")))
                    .filter(not(String::isEmpty));
        }
    },

    /** Rows are filled by batches (core.backfill), not by a statement that locks all of them. */
    MANY_ROWS_AT_ONCE {
        @Override
        Stream<String> broken(Migration migration) {
            return migration.statements().stream()
                    .filter(not(SqlStatement::isReviewed))
                    .filter(statement -> statement.has("^(with .* )?(update|delete from) \\S+")
                            && !migration.isNew(statement.find("^(?:with .* )?(?:update|delete from) (\\S+)")))
                    .map(SqlStatement::text);
        }
    },

    WHOLE_TABLE_LOCKED {
        @Override
        Stream<String> broken(Migration migration) {
            return migration.statements().stream()
                    .filter(not(SqlStatement::isReviewed))
                    .filter(statement ->
                            statement.has("^(lock|cluster|vacuum full|refresh materialized view (?!concurrently))\\b"))
                    .map(SqlStatement::text);
        }
    };

    private interface Breaks {
        boolean test(SqlStatement statement, String action);
    }

    /** The statements, or the parts of them, that break it. */
    abstract Stream<String> broken(Migration migration);

    private static Stream<String> actions(Migration migration, Predicate<String> which, Breaks breaks) {
        return migration
                .onOldTables()
                .filter(not(SqlStatement::isReviewed))
                .flatMap(statement -> statement.actions().stream()
                        .filter(which)
                        .filter(action -> breaks.test(statement, action))
                        .map(action -> statement.table() + ": " + action));
    }
}
