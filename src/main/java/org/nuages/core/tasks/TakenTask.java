package org.nuages.core.tasks;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import org.nuages.core.tracing.Origin;

/** A task that this process has taken to do, for the {@code attempt}-th time that anybody has. */
record TakenTask(long id, String name, JsonObject payload, int attempt, Origin origin) {

    static TakenTask read(Row row) {
        return new TakenTask(
                row.getLong("id"),
                row.getString("name"),
                row.get(JsonObject.class, "payload"),
                row.getInteger("attempts"),
                new Origin(row.getString("request_id"), row.getString("traceparent")));
    }
}
