package org.nuages.core.backfill;

import io.vertx.sqlclient.Row;

/** The one column by which a table is walked through, and how many rows it has by PostgreSQL's own estimate. */
record PrimaryKey(String column, String type, long rows) {

    /** One row for each column of the table's primary key. */
    static final String COLUMNS = """
            select quote_ident(a.attname), format_type(a.atttypid, a.atttypmod), greatest(c.reltuples, 0)::bigint
            from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
                join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
            where c.oid = to_regclass($1)""";

    static PrimaryKey read(Row row) {
        return new PrimaryKey(row.getString(0), row.getString(1), row.getLong(2));
    }

    /** Looks at the next rows after {@code $1}, or at the first ones, and fills those that lack it. The last is that by key: as texts, 99 comes after 100. */
    String fill(Filling filling, boolean isFirst) {
        return """
                with batch as (select %1$s as batch_key from %2$s %3$s order by %1$s limit %4$d),
                filled as (update %2$s set %5$s from batch where %2$s.%1$s = batch_key and (%6$s) returning 1)
                select (select batch_key::text from batch order by batch.batch_key desc limit 1),
                    (select count(*) from batch), (select count(*) from filled)""".formatted(
                        column,
                        filling.table(),
                        isFirst ? "" : "where %s > $1::text::%s".formatted(column, type),
                        filling.batch(),
                        filling.assignments(),
                        filling.lacking());
    }
}
