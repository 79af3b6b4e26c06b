package org.nuages.core.migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of the migrations, and those before it.
 *
 * @param isTransactional false where {@code executeInTransaction=false} stands in the file's {@code .conf}
 */
record Migration(int version, List<SqlStatement> statements, boolean isTransactional, List<Migration> before) {

    private static final Path DIRECTORY = Path.of("src/main/resources/db/migration");

    static Migration of(int version, String script, boolean isTransactional, Migration... before) {
        return new Migration(version, SqlStatement.of(script), isTransactional, List.of(before));
    }

    /** All there are, in their order. */
    static List<Migration> all() {
        try (var files = Files.list(DIRECTORY)) {
            var sorted = files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted(Comparator.comparingInt(Migration::versionOf))
                    .toList();
            return sorted.stream()
                    .map(file -> read(
                            file,
                            sorted.subList(0, sorted.indexOf(file)).stream()
                                    .map(earlier -> read(earlier, List.of()))
                                    .toList()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int versionOf(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceFirst("^V(\\d+)__.*", "$1"));
    }

    private static Migration read(Path file, List<Migration> before) {
        try {
            var settings = file.resolveSibling(file.getFileName() + ".conf");
            var isTransactional =
                    !Files.exists(settings) || !Files.readString(settings).contains("executeInTransaction=false");
            return new Migration(versionOf(file), SqlStatement.of(Files.readString(file)), isTransactional, before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is made in this very file: nobody waits for it yet. */
    boolean isNew(String table) {
        return !table.isEmpty()
                && statements.stream().anyMatch(statement -> statement
                        .find("^create table (?:if not exists )?(\\S+)")
                        .equals(table));
    }

    Stream<SqlStatement> onOldTables() {
        return statements.stream().filter(statement -> !isNew(statement.table()));
    }

    /** All that has been said before, other files and this one. */
    String history() {
        return Stream.concat(before.stream(), Stream.of(this))
                .flatMap(migration -> migration.statements().stream())
                .map(SqlStatement::text)
                .collect(Collectors.joining("; "));
    }
}
