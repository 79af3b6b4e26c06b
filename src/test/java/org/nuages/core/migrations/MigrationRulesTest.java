package org.nuages.core.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.migrations.MigrationRule.*;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrations run while pods serve (docs/migrations.md). These rules hold for all but the first, before which nobody served. */
class MigrationRulesTest {

    private static final int WITHOUT_RULES = 11;
    private static final String HEAD = "set local lock_timeout = '2s';\n";

    static Stream<Arguments> later() {
        return Migration.all().stream()
                .filter(migration -> migration.version() > WITHOUT_RULES)
                .flatMap(migration -> Arrays.stream(MigrationRule.values())
                        .map(rule -> Arguments.of(migration.version(), rule, migration)));
    }

    @ParameterizedTest(name = "V{0} {1}", allowZeroInvocations = true)
    @MethodSource("later")
    void no_migration_breaks_a_rule(int version, MigrationRule rule, Migration migration) {
        assertThat(rule.broken(migration)).isEmpty();
    }

    @Test
    void the_migrations_are_found() {
        assertThat(Migration.all()).extracting(Migration::version).startsWith(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INDEX_NOT_CONCURRENTLY           | create index tags_name_idx on tags (name)
            INDEX_NOT_CONCURRENTLY           | create unique index on tags (lower(name))
            INDEX_NOT_CONCURRENTLY           | drop index tags_name_idx
            INDEX_NOT_CONCURRENTLY           | reindex table tags
            CONCURRENT_INDEX_BESIDE_OTHERS   | create index concurrently tags_name_idx on tags (name)
            NOT_NULL_WITHOUT_VALIDATED_CHECK | alter table tags alter column hue set not null
            NOT_NULL_WITHOUT_VALIDATED_CHECK | alter table tags alter hue set not null
            COLUMN_THAT_REWRITES_OR_REFUSES  | alter table tags add column key uuid default gen_random_uuid()
            COLUMN_THAT_REWRITES_OR_REFUSES  | alter table tags add column n bigserial
            COLUMN_THAT_REWRITES_OR_REFUSES  | alter table tags add column n bigint generated always as (id * 2) stored
            COLUMN_THAT_REWRITES_OR_REFUSES  | alter table tags add hue integer not null
            COLUMN_THAT_REWRITES_OR_REFUSES  | alter table tags add column hue integer check (hue > 0)
            COLUMN_THAT_REWRITES_OR_REFUSES  | alter table tags add column owner bigint default 1 references users (id)
            TYPE_CHANGED                     | alter table tags alter column name type text
            TYPE_CHANGED                     | alter table tags alter name set data type varchar(9)
            DROPPED_OR_RENAMED               | drop table tags
            DROPPED_OR_RENAMED               | truncate tags
            DROPPED_OR_RENAMED               | alter table tags drop column name
            DROPPED_OR_RENAMED               | alter table tags drop name
            DROPPED_OR_RENAMED               | alter table tags rename column name to title
            DROPPED_OR_RENAMED               | alter table tags rename to labels
            DROPPED_OR_RENAMED               | ALTER TABLE tags ADD hue int, DROP COLUMN name
            CONSTRAINT_NOT_NOT_VALID         | alter table tags add constraint tags_hue_check check (hue > 0)
            CONSTRAINT_NOT_NOT_VALID         | alter table tags add foreign key (owner) references users (id)
            CONSTRAINT_NOT_NOT_VALID         | alter table tags add constraint tags_hue_key unique (hue)
            MANY_ROWS_AT_ONCE                | update tags set hue = 1
            MANY_ROWS_AT_ONCE                | with old as (select 1) delete from tags
            WHOLE_TABLE_LOCKED               | lock table tags
            WHOLE_TABLE_LOCKED               | vacuum full tags
            """)
    void each_rule_bites(MigrationRule rule, String statement) {
        assertThat(brokenBy(Migration.of(12, HEAD + statement, true))).containsExactly(rule);
    }

    @Test
    void a_lock_is_waited_for_with_an_end_that_holds() {
        assertThat(brokenBy(Migration.of(12, "alter table tags add column hue integer", true)))
                .containsExactly(WAITS_FOR_LOCKS_WITHOUT_END);
        assertThat(brokenBy(Migration.of(12, "set lock_timeout = '2s'; alter table tags add column hue integer", true)))
                .containsExactly(WAITS_FOR_LOCKS_WITHOUT_END);
        assertThat(brokenBy(Migration.of(12, HEAD + "alter table tags add column hue integer", false)))
                .containsExactly(WAITS_FOR_LOCKS_WITHOUT_END);
    }

    @Test
    void a_constraint_is_validated_in_a_transaction_of_its_own() {
        var both = HEAD
                + "alter table tags add constraint tags_hue_check check (hue > 0) not valid;"
                + "alter table tags validate constraint tags_hue_check";

        assertThat(brokenBy(Migration.of(12, both, true))).containsExactly(VALIDATED_WHERE_ADDED);
    }

    @Test
    void a_concurrent_index_has_a_file_of_its_own_and_begins_anew() {
        var index = "create index concurrently tags_hue_idx on tags (hue);";
        var head = "set lock_timeout = '2s';";
        var anew = "drop index concurrently if exists tags_hue_idx;";

        assertThat(brokenBy(Migration.of(12, head + anew + index, false))).isEmpty();
        assertThat(brokenBy(Migration.of(12, head + index, false))).containsExactly(CONCURRENT_INDEX_BESIDE_OTHERS);
        assertThat(brokenBy(Migration.of(12, head + anew + index + "alter table tags add hue int", false)))
                .containsExactly(CONCURRENT_INDEX_BESIDE_OTHERS);
        assertThat(brokenBy(Migration.of(
                        12, head + anew + index.replace("tags_hue_idx on", "if not exists tags_hue_idx on"), false)))
                .containsExactly(CONCURRENT_INDEX_BESIDE_OTHERS);
    }

    @Test
    void not_null_may_follow_a_check_that_an_earlier_file_has_validated() {
        var added = Migration.of(
                12, HEAD + "alter table tags add constraint tags_hue_there check (hue is not null) not valid", true);
        var validated = Migration.of(13, HEAD + "alter table tags validate constraint tags_hue_there", true, added);
        var closed = HEAD
                + "alter table tags alter column hue set not null; alter table tags drop constraint tags_hue_there";

        assertThat(brokenBy(Migration.of(14, closed, true, added, validated))).isEmpty();
        assertThat(brokenBy(Migration.of(14, closed, true, added))).containsExactly(NOT_NULL_WITHOUT_VALIDATED_CHECK);
        assertThat(brokenBy(Migration.of(14, closed.replace("hue set", "age set"), true, added, validated)))
                .containsExactly(NOT_NULL_WITHOUT_VALIDATED_CHECK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table tags add column hue integer",
                "alter table tags add column hue integer not null default 0, add column at timestamptz not null default now()",
                "alter table tags add column note text not null default 'drop table; (all)'",
                "alter table tags add column owner bigint references users (id)",
                "alter table tags alter column hue set default 3",
                "alter table tags add constraint tags_hue_check check (hue > 0) not valid",
                "alter table tags add constraint tags_hue_key unique using index tags_hue_key",
                "-- reviewed: no release in use reads it\nalter table tags drop column name",
                "create table hues (id bigint primary key); create index on hues (id); alter table hues add check (id > 0)",
                "create function f() returns trigger language plpgsql as $$ begin update tags set hue = 1; end $$"
            })
    void what_does_no_harm_is_let_through(String statements) {
        assertThat(brokenBy(Migration.of(12, HEAD + statements, true))).isEmpty();
    }

    @Test
    void a_review_counts_for_its_own_statement_only() {
        var script = HEAD
                + "-- reviewed: nobody reads it\nalter table tags drop column hue; alter table tags drop column name";

        assertThat(DROPPED_OR_RENAMED.broken(Migration.of(12, script, true))).containsExactly("tags: drop column name");
    }

    private static List<MigrationRule> brokenBy(Migration migration) {
        return Arrays.stream(values())
                .filter(rule -> rule.broken(migration).findAny().isPresent())
                .toList();
    }
}
