package org.nuages.core.tasks;

import io.vertx.core.json.JsonObject;
import org.nuages.core.tracing.Origin;

/** A task that is to be added to the queue. */
record NewTask(String name, JsonObject payload, TaskOptions options, Origin origin) {

    JsonObject toJson() {
        return new JsonObject()
                .put("name", name)
                .put("payload", payload)
                .put("unique_key", options.uniqueKey())
                .put("delay", options.delay().toMillis() / 1e3)
                .put("request_id", origin.requestId())
                .put("traceparent", origin.traceparent());
    }
}
