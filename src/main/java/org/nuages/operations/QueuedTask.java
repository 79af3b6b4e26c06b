package org.nuages.operations;

import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuages.core.errors.ApiException;
import org.nuages.core.query.Timestamped;
import org.nuages.core.query.Unversioned;

/** A task as who runs the service sees it. Workers know it by core.tasks alone. */
@Entity
@Table(name = "tasks")
@Unversioned
public class QueuedTask extends Timestamped {

    @Schema(name = "TaskStatus")
    public enum Status {
        WAITING,
        DONE,
        DEAD
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, length = 100)
    String name;

    /** Never shown: it may hold what is meant for one reader, such as a link in a mail. */
    @Column(nullable = false, updatable = false, columnDefinition = "jsonb")
    JsonObject payload;

    @Column(length = 200)
    String uniqueKey;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 8)
    Status status;

    @Column(nullable = false)
    Instant runAt;

    UUID worker;

    @Column(nullable = false)
    int attempts;

    @Column(columnDefinition = "text")
    String lastError;

    Instant finishedAt;

    @Column(updatable = false, length = 128)
    String requestId;

    @Column(updatable = false, length = 55)
    String traceparent;

    /** It has all its attempts again, and is done for its own sake: whoever waits under its key by now does so too. */
    void runAgain() {
        if (status != Status.DEAD) {
            throw ApiException.conflict("status", "Only a dead task is run again.");
        }
        status = Status.WAITING;
        uniqueKey = null;
        attempts = 0;
        runAt = Instant.now();
        finishedAt = null;
    }
}
