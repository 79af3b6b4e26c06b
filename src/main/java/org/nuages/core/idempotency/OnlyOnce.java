package org.nuages.core.idempotency;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.nuages.core.database.Transactions;
import org.nuages.core.errors.ApiException;
import org.nuages.core.query.Selection;
import org.nuages.core.rest.Answers;
import org.nuages.core.rest.WrittenAnswer;

/**
 * Does what a keyed request asks for, or answers as it was answered before. The answer is remembered in the transaction that
 * does the work: there is no moment at which one is there without the other, whatever dies.
 */
@Singleton
class OnlyOnce {

    private static final String REUSED = "idempotency_key_reused";
    private static final String IN_PROGRESS = "request_in_progress";
    private static final Set<String> OF_KEYS = Set.of(REUSED, IN_PROGRESS);

    private final Transactions transactions;
    private final AnswersGiven given;
    private final Answers answers;

    OnlyOnce(Transactions transactions, AnswersGiven given, Answers answers) {
        this.transactions = transactions;
        this.given = given;
        this.answers = answers;
    }

    Uni<WrittenAnswer> answer(KeyedRequest request, Selection selection, Supplier<Uni<?>> work) {
        return transactions
                .insistently(() -> given.to(request).chain(found -> answer(request, found, selection, work)))
                .onFailure(OnlyOnce::isOfTheWork)
                .recoverWithUni(refusal -> answeredMeanwhile(request, refusal));
    }

    private static boolean isOfTheWork(Throwable failure) {
        return failure instanceof ApiException refusal && refusal.status() < 500 && !OF_KEYS.contains(refusal.code());
    }

    /** The first look may have been a moment too early: then the work was refused because it had been done. */
    private Uni<WrittenAnswer> answeredMeanwhile(KeyedRequest request, Throwable refusal) {
        return transactions
                .insistently(() -> given.to(request))
                .map(found -> Optional.ofNullable(found.answer()).map(answer -> again(request, found)))
                .chain(answer -> answer.map(known -> Uni.createFrom().item(known))
                        .orElseGet(() -> Uni.createFrom().failure(refusal)));
    }

    private Uni<WrittenAnswer> answer(
            KeyedRequest request, AnswersGiven.Found found, Selection selection, Supplier<Uni<?>> work) {
        if (found.answer() != null) {
            return Uni.createFrom().item(again(request, found));
        }
        return found.isOurs()
                ? work(request, selection, work)
                : Uni.createFrom().failure(stillRunning());
    }

    static WrittenAnswer again(KeyedRequest request, AnswersGiven.Found found) {
        if (!request.isSameAs(found.fingerprint())) {
            throw reused();
        }
        return found.answer();
    }

    static ApiException reused() {
        return new ApiException(422, REUSED, "This Idempotency-Key has been used for another request.");
    }

    private Uni<WrittenAnswer> work(KeyedRequest request, Selection selection, Supplier<Uni<?>> work) {
        return work.get()
                .map(result -> answers.write(result, selection))
                .call(answer -> given.remember(request, answer));
    }

    static ApiException stillRunning() {
        return new ApiException(409, IN_PROGRESS, "A request with this Idempotency-Key is still being worked on.")
                .retryAfter(1);
    }
}
