package org.nuages.core.tasks;

import io.vertx.sqlclient.Row;

/** @param secondsLate for how long the first of the due ones has been so */
record QueueState(long waiting, long due, double secondsLate, long dead) {

    static final QueueState EMPTY = new QueueState(0, 0, 0, 0);

    static QueueState read(Row row) {
        return new QueueState(row.getLong(0), row.getLong(1), row.getDouble(2), row.getLong(3));
    }
}
