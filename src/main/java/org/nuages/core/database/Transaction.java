package org.nuages.core.database;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.impl.SqlClientConnection;

/** The transaction that a request is in: its session, the same connection for plain SQL, and what waits for the commit. */
final class Transaction {

    private static final String KEY = Transaction.class.getName();

    private final Mutiny.Session session;
    private final SqlClientConnection connection;
    private final List<Gathered<?>> atEnd = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private int savepoints;
    private Throwable spoiltBy;

    private record Gathered<T>(Gathering<T> by, T item) {}

    private Transaction(Mutiny.Session session) {
        this.session = session;
        this.connection = (SqlClientConnection) ((MutinySessionImpl) session).getReactiveConnection();
    }

    /** Null outside a transaction. */
    static Transaction current() {
        return VertxContext.isOnDuplicatedContext()
                ? ContextLocals.<Transaction>get(KEY).orElse(null)
                : null;
    }

    static Transaction enter(Mutiny.Session session) {
        var transaction = new Transaction(session);
        ContextLocals.put(KEY, transaction);
        return transaction;
    }

    static void leave() {
        ContextLocals.remove(KEY);
    }

    Mutiny.Session session() {
        return session;
    }

    void afterCommit(Runnable hook) {
        afterCommit.add(hook);
    }

    <T> void atEnd(Gathering<T> by, T item) {
        atEnd.add(new Gathered<>(by, item));
    }

    /** Writes what has been gathered, each kind by itself, in the order in which they were first asked for. */
    Uni<Void> writeGathered() {
        var kinds = atEnd.stream().map(Gathered::by).distinct().toList();
        return Multi.createFrom()
                .iterable(kinds)
                .onItem()
                .transformToUniAndConcatenate(this::write)
                .onItem()
                .ignoreAsUni();
    }

    @SuppressWarnings("unchecked")
    private <T> Uni<Void> write(Gathering<T> kind) {
        return kind.write(atEnd.stream()
                .filter(gathered -> gathered.by() == kind)
                .map(gathered -> (T) gathered.item())
                .toList());
    }

    List<Runnable> hooks() {
        return List.copyOf(afterCommit);
    }

    /** What the session has gathered goes to the database first, so that the statement sees it. */
    Uni<RowSet<Row>> run(Statement statement) {
        return session.flush().chain(() -> execute(statement));
    }

    private Uni<RowSet<Row>> execute(Statement statement) {
        var done = StatementLog.<RowSet<Row>>started(statement.text());
        var rows = connection.preparedQuery(statement.text(), statement.tuple());
        return UniHelper.toUni(Future.fromCompletionStage(rows).onComplete(done));
    }

    /** A block that can be undone alone. Its failure undoes it, and goes on to the caller, who may decide to go on. */
    <T> Uni<T> nested(Supplier<Uni<T>> work) {
        var name = "savepoint_" + ++savepoints;
        var hooksBefore = afterCommit.size();
        var gatheredBefore = atEnd.size();
        return session.flush()
                .chain(() -> command("savepoint " + name))
                .chain(() -> Uni.createFrom()
                        .deferred(work::get)
                        .call(session::flush)
                        .onFailure()
                        .call(() -> undo(name, gatheredBefore, hooksBefore)))
                .call(() -> command("release savepoint " + name));
    }

    /** A block that cannot be undone alone: its failure is the whole transaction's, also where its caller would go on. */
    <T> Uni<T> joined(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(work::get).onFailure().invoke(failure -> spoiltBy = failure);
    }

    void requireUnspoilt() {
        if (spoiltBy != null) {
            throw new IllegalStateException("A block of this transaction failed", spoiltBy);
        }
    }

    private Uni<Void> undo(String savepoint, int gatheredBefore, int hooksBefore) {
        atEnd.subList(gatheredBefore, atEnd.size()).clear();
        afterCommit.subList(hooksBefore, afterCommit.size()).clear();
        session.clear();
        spoiltBy = null;
        return command("rollback to savepoint " + savepoint);
    }

    private Uni<Void> command(String sql) {
        return Uni.createFrom().completionStage(() -> connection.executeUnprepared(sql));
    }
}
