package org.nuages.operations;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuages.core.query.Columns;

/** A task without what it is about. */
public record TaskView(
        Long id,
        String name,
        QueuedTask.Status status,
        Integer attempts,
        Instant runAt,
        @Schema(nullable = true) String lastError,
        @Schema(nullable = true) Instant finishedAt,
        Instant createdAt,
        Instant updatedAt) {

    static TaskView read(Columns<QueuedTask> row) {
        return new TaskView(
                row.get(QueuedTask_.id),
                row.get(QueuedTask_.name),
                row.get(QueuedTask_.status),
                row.get(QueuedTask_.attempts),
                row.get(QueuedTask_.runAt),
                row.get(QueuedTask_.lastError),
                row.get(QueuedTask_.finishedAt),
                row.get(QueuedTask_.createdAt),
                row.get(QueuedTask_.updatedAt));
    }
}
