package org.nuages.bench.raw;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;

/** From SQL straight to JSON, with nothing in between. */
final class Products {
    /** Prices as text: the number is only passed on. */
    private static final String DETAIL = """
            select p.name, p.slug, p.description, p.price::text, p.stock, p.created_at, p.updated_at,
                c.id, c.name, c.slug, c.parent_id
            from products p join categories c on c.id = p.category_id
            where p.id = $1 and p.status = 'ACTIVE'""";

    private static final String PAGE = """
            select p.id, p.name, p.slug, p.price::text, c.name, p.stock, p.created_at, p.updated_at,
                (select coalesce(sum(weight), 0)::bigint from table_versions where relation = 'products')
            from products p join categories c on c.id = p.category_id
            where p.status = 'ACTIVE'
            order by p.created_at desc, p.id desc
            limit $1 offset $2""";

    private static final String COUNT = """
            select count(*), (select coalesce(sum(weight), 0)::bigint from table_versions where relation = 'products')
            from products where status = 'ACTIVE'""";

    private final PreparedQuery<RowSet<Row>> detail;
    private final PreparedQuery<RowSet<Row>> page;
    private final PreparedQuery<RowSet<Row>> counting;

    // Read and written on this server's event loop only.
    private long countedVersion = -1;
    private long count;

    Products(Pool pool) {
        detail = pool.preparedQuery(DETAIL);
        page = pool.preparedQuery(PAGE);
        counting = pool.preparedQuery(COUNT);
    }

    /** Null when there is none. */
    Future<Buffer> find(UUID id) {
        return detail.execute(Tuple.of(id)).map(rows -> {
            if (rows.size() == 0) {
                return null;
            }
            var row = rows.iterator().next();
            int stock = row.getInteger(4);
            return new Json(640)
                    .raw("{\"id\":\"")
                    .raw(id.toString())
                    .raw("\",\"name\":")
                    .string(row.getString(0))
                    .raw(",\"slug\":")
                    .string(row.getString(1))
                    .raw(",\"description\":")
                    .string(row.getString(2))
                    .raw(",\"price\":\"")
                    .raw(row.getString(3))
                    .raw("\",\"stock\":")
                    .number(stock)
                    .raw(",\"category\":{\"id\":")
                    .number(row.getLong(7))
                    .raw(",\"name\":")
                    .string(row.getString(8))
                    .raw(",\"slug\":")
                    .string(row.getString(9))
                    .raw(",\"parent\":")
                    .number(row.getLong(10))
                    .raw("},\"status\":\"active\",\"is_available\":")
                    .raw(stock > 0 ? "true" : "false")
                    .raw(",\"created_at\":")
                    .instant(row.getOffsetDateTime(5))
                    .raw(",\"updated_at\":")
                    .instant(row.getOffsetDateTime(6))
                    .raw("}")
                    .toBuffer();
        });
    }

    /** @param url the list's, without parameters */
    Future<Buffer> page(int number, int size, String url) {
        return page.execute(Tuple.of((long) size, (number - 1L) * size)).compose(rows -> {
            if (rows.size() == 0) {
                return Future.succeededFuture();
            }
            long version = rows.iterator().next().getLong(8);
            if (version == countedVersion) {
                return Future.succeededFuture(write(rows, number, size, url));
            }
            return count().map(counted -> write(rows, number, size, url));
        });
    }

    private Future<Void> count() {
        return counting.execute().map(rows -> {
            var row = rows.iterator().next();
            count = row.getLong(0);
            countedVersion = row.getLong(1);
            return null;
        });
    }

    private Buffer write(RowSet<Row> rows, int number, int size, String url) {
        var json = new Json(256 + 288 * rows.size())
                .raw("{\"count\":")
                .number(count)
                .raw(",\"next\":");
        link(json, (long) number * size < count ? number + 1 : 0, size, url);
        json.raw(",\"previous\":");
        link(json, number - 1, size, url);
        json.raw(",\"page_size\":").number(size).raw(",\"results\":[");
        var separator = "{\"id\":\"";
        for (var row : rows) {
            json.raw(separator)
                    .raw(row.getUUID(0).toString())
                    .raw("\",\"name\":")
                    .string(row.getString(1))
                    .raw(",\"slug\":")
                    .string(row.getString(2))
                    .raw(",\"price\":\"")
                    .raw(row.getString(3))
                    .raw("\",\"category_name\":")
                    .string(row.getString(4))
                    .raw(",\"is_available\":")
                    .raw(row.getInteger(5) > 0 ? "true" : "false")
                    .raw(",\"created_at\":")
                    .instant(row.getOffsetDateTime(6))
                    .raw(",\"updated_at\":")
                    .instant(row.getOffsetDateTime(7))
                    .raw("}");
            separator = ",{\"id\":\"";
        }
        return json.raw("]}").toBuffer();
    }

    /** To the page, or null when it is 0; the first page goes without a number. */
    private static void link(Json json, int page, int size, String url) {
        if (page == 0) {
            json.raw("null");
            return;
        }
        json.raw("\"").raw(url).raw("?");
        if (page > 1) {
            json.raw("page=").number(page).raw("&");
        }
        json.raw("page_size=").number(size).raw("\"");
    }
}
