package org.nuages.core.database;

import io.quarkus.hibernate.reactive.panache.common.runtime.SessionOperations;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Writes that happen together or not at all. The transaction belongs to the request's Vert.x context: repositories and
 * query sets inside {@link #atomic} take part in it without being told. Inside, one thing is done after the other.
 */
@Singleton
public class Transactions {

    private static final Logger LOG = Logger.getLogger(Transactions.class);

    /** More than there are connections: of those who want the same name at once, each round lets one through. */
    private static final int ATTEMPTS = 40;

    /** A block inside another is a savepoint of its own. */
    public <T> Uni<T> atomic(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var outer = Transaction.current();
            return outer == null ? toItsEnd(outermost(work)) : outer.nested(work);
        });
    }

    /**
     * The same, tried again when somebody else has overtaken it: what a check has just found free may be taken, and two may
     * wait for each other. The next attempt sees the other's rows. It begins with the outermost block, for after a refusal PostgreSQL
     * takes nothing more; a block of this kind inside another has no savepoint, which would cost two statements, and ends it by failing.
     */
    public <T> Uni<T> insistently(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var outer = Transaction.current();
            return outer == null ? untilNotOvertaken(atomic(work)) : outer.joined(work);
        });
    }

    /** The same for work that has its transaction only at its end; inside another's block that one begins again. */
    public <T> Uni<T> repeatedly(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Uni<T> attempt = Uni.createFrom().deferred(work::get);
            return Transaction.current() == null ? untilNotOvertaken(attempt) : attempt;
        });
    }

    private static <T> Uni<T> untilNotOvertaken(Uni<T> attempt) {
        return attempt.onFailure(WriteConflict::isPassing).retry().atMost(ATTEMPTS);
    }

    private static <T> Uni<T> outermost(Supplier<Uni<T>> work) {
        return SessionOperations.<T>withSession(session -> {
            var transaction = Transaction.enter(session);
            return session.withTransaction(ignored -> Deadline.within(work.get().call(() -> beforeCommit(transaction))))
                    .eventually(Transaction::leave)
                    .invoke(() -> transaction.hooks().forEach(Transactions::run));
        });
    }

    /** Whoever has lost interest: a cancelled session would not be closed, and its connection lost. */
    private static <T> Uni<T> toItsEnd(Uni<T> work) {
        return Uni.createFrom().emitter(result -> work.subscribe().with(result::complete, result::fail));
    }

    /** A request that has been told it took too long must not have happened. */
    private static Uni<Void> beforeCommit(Transaction transaction) {
        return transaction
                .session()
                .flush()
                .chain(transaction::writeGathered)
                .invoke(transaction::requireUnspoilt)
                .invoke(Deadline::commitsNow);
    }

    /** Written at the end of the outermost block, together with all else of its kind; at once outside of one. */
    public <T> Uni<Void> atEnd(Gathering<T> kind, T item) {
        var transaction = Transaction.current();
        if (transaction == null) {
            return kind.write(List.of(item));
        }
        transaction.atEnd(kind, item);
        return Uni.createFrom().voidItem();
    }

    /** Runs once the outermost block has committed; at once outside of one. Lost with its pod: it is for what should happen, not for what must. */
    public void afterCommit(Runnable hook) {
        var transaction = Transaction.current();
        if (transaction == null) {
            run(hook);
        } else {
            transaction.afterCommit(hook);
        }
    }

    private static void run(Runnable hook) {
        try {
            hook.run();
        } catch (RuntimeException e) {
            LOG.error("A hook failed after its transaction had been committed", e);
        }
    }

    /** From here to the end of the transaction nobody else, on no pod, is in a part of the same name. */
    public Uni<Void> alone(String name) {
        var lock =
                new Statement("select pg_advisory_xact_lock(hashtextextended($1, 0))", List.of(name), PlanMode.GENERIC);
        return Transaction.current().run(lock).replaceWithVoid();
    }

    /** A row that is only referred to, as a value for an association. Inside a transaction only. */
    public <E> E reference(Class<E> entity, Object key) {
        return Transaction.current().session().getReference(entity, key);
    }
}
