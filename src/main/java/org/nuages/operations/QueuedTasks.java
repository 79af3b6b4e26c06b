package org.nuages.operations;

import static org.nuages.core.query.Field.field;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.nuages.core.query.Assignment;
import org.nuages.core.query.Manager;
import org.nuages.core.query.Queries;
import org.nuages.core.query.Query;
import org.nuages.core.query.QuerySet;

@Singleton
public class QueuedTasks extends Manager<QueuedTask, Long, QueuedTasks.Rows> {

    QueuedTasks(Queries queries) {
        super(QueuedTask.class, queries, Rows::new);
    }

    /** Query sets of tasks. */
    public static final class Rows extends QuerySet<QueuedTask, Rows> {

        private Rows(Query<QueuedTask> query) {
            super(query, Rows::new);
        }

        public Rows dead() {
            return where(field(QueuedTask_.status).is(QueuedTask.Status.DEAD));
        }

        /** All of these that are dead; answers with how many there were. */
        public Uni<Integer> runAgain() {
            var sample = new QueuedTask();
            sample.status = QueuedTask.Status.DEAD;
            sample.runAgain();
            return dead().update(Stream.of("status", "unique_key", "attempts", "run_at", "finished_at")
                    .map(column -> Assignment.like(sample, column))
                    .toList());
        }
    }
}
