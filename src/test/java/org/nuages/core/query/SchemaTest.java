package org.nuages.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.metamodel.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

/** Entities and migrations say the same of every table. */
@QuarkusTest
class SchemaTest extends ServiceTest {

    /** Columns that the release before still reads, and the next one drops. */
    private static final Map<String, Set<String>> LEFT_BEHIND = Map.of("users", Set.of("orders_count"));

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    Tables tables;

    @ConfigProperty(name = "nuages.schema-version")
    int schemaVersion;

    @Test
    void every_table_has_exactly_the_mapped_columns() {
        for (EntityType<?> entity : sessions.getMetamodel().getEntities()) {
            var table = tables.of(entity.getJavaType());
            Map<String, Boolean> mapped = new TreeMap<>();
            table.columns().values().forEach(column -> mapped.put(column.name(), column.nullable()));
            Map<String, Boolean> migrated = new TreeMap<>();
            rows.run(
                            "select column_name::text, is_nullable = 'YES' from information_schema.columns"
                                    + " where table_name = $1",
                            table.name())
                    .forEach(row -> migrated.put(row.getString(0), row.getBoolean(1)));
            var leftBehind = LEFT_BEHIND.getOrDefault(table.name(), Set.of());
            assertThat(migrated.keySet().removeAll(leftBehind)).as(table.name()).isEqualTo(!leftBehind.isEmpty());
            assertThat(mapped).as(table.name()).isEqualTo(migrated);
        }
    }

    /** The row's version changes only together with others, so it need not be named. */
    @Test
    void triggers_watch_exactly_the_versioned_columns() {
        for (EntityType<?> entity : sessions.getMetamodel().getEntities()) {
            var table = tables.of(entity.getJavaType());
            var watched = new TreeSet<String>();
            rows.run(
                            "select a.attname::text from pg_trigger g, unnest(g.tgattr) k, pg_attribute a"
                                    + " where g.tgrelid = $1::text::regclass and a.attrelid = g.tgrelid"
                                    + " and a.attnum = k and not g.tgisinternal",
                            table.name())
                    .forEach(row -> watched.add(row.getString(0)));
            if (!watched.isEmpty()) {
                assertThat(watched).as(table.name()).isEqualTo(versioned(table));
            }
        }
    }

    /** Without it an exact count through the table would never be made again (ADR 2). */
    @Test
    void every_table_has_a_version() {
        for (EntityType<?> entity : sessions.getMetamodel().getEntities()) {
            var table = tables.of(entity.getJavaType());
            var triggers = rows.value(
                    "select count(*) from pg_trigger g join pg_proc p on p.oid = g.tgfoid"
                            + " where g.tgrelid = $1::text::regclass and p.proname = 'bump_table_version'",
                    table.name());
            assertThat(triggers).as(table.name()).isEqualTo(table.versioned() ? 1L : 0L);
        }
    }

    private static TreeSet<String> versioned(Table table) {
        var names = table.columns().values().stream()
                .filter(Table.Column::versioned)
                .map(Table.Column::name)
                .collect(Collectors.toCollection(TreeSet::new));
        names.remove("version");
        return names;
    }

    @Test
    void the_release_waits_for_its_newest_migration() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            var newest = files.map(file -> file.getFileName().toString())
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max();
            assertThat(newest).hasValue(schemaVersion);
        }
    }
}
