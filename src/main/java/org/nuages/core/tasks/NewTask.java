package org.nuages.core.tasks;

import io.vertx.core.json.JsonObject;

/** A task that is to be added to the queue. */
record NewTask(String name, JsonObject payload, TaskOptions options) {

    JsonObject toJson() {
        return new JsonObject()
                .put("name", name)
                .put("payload", payload)
                .put("unique_key", options.uniqueKey())
                .put("delay", options.delay().toMillis() / 1e3);
    }
}
