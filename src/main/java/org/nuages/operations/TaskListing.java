package org.nuages.operations;

import static org.nuages.core.query.Field.field;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.listing.Listing;

@Singleton
class TaskListing {

    @Produces
    @Singleton
    Listing<QueuedTask, TaskView> tasks() {
        return Listing.of(QueuedTask.class, TaskView.class, TaskView::read)
                .filter("name", field(QueuedTask_.name))
                .filter("status", field(QueuedTask_.status))
                .by(field(QueuedTask_.id).descending());
    }
}
