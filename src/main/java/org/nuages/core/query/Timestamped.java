package org.nuages.core.query;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What every resource's row has: when it was made and changed, and the version by which a lost update is found. */
@MappedSuperclass
public abstract class Timestamped {

    @Column(nullable = false, updatable = false)
    Instant createdAt = now();

    @Column(nullable = false)
    Instant updatedAt = createdAt;

    @Version
    @Column(nullable = false)
    long version;

    /** As precisely as PostgreSQL keeps it. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** Every edit counts as a change, also one of a column that is left out of the version, or of nothing at all. */
    void touch() {
        updatedAt = now();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }
}
