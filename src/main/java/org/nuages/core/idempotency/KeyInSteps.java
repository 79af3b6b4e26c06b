package org.nuages.core.idempotency;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.nuages.core.errors.ApiException;
import org.nuages.core.query.Selection;
import org.nuages.core.rest.Answers;

/**
 * For work of several transactions, whose endpoint is {@code @Idempotent(inSteps = true)}: the first looks whether the request
 * has been answered before, the last remembers the answer. In between others may come with the key, also when this process
 * has died; what was begun under a key has to say so itself.
 */
@Singleton
public class KeyInSteps {

    private final AnswersGiven given;
    private final Answers answers;

    KeyInSteps(AnswersGiven given, Answers answers) {
        this.given = given;
        this.answers = answers;
    }

    /** In the first transaction. An answer that was given before goes to the client past everything that would come. */
    public Uni<Void> look(KeyedRequest request) {
        return given.to(request)
                .invoke(found -> {
                    if (found.answer() != null) {
                        throw new AnsweredBefore(OnlyOnce.again(request, found));
                    }
                    if (!found.isOurs()) {
                        throw inProgress();
                    }
                })
                .replaceWithVoid();
    }

    /** 409: the same request is being worked on. */
    public static ApiException inProgress() {
        return OnlyOnce.stillRunning();
    }

    /** 422: the key belongs to another request. */
    public static ApiException reused() {
        return OnlyOnce.reused();
    }

    /** In the last transaction: what an endpoint answers, or the refusal that it answers with. Twice is once. */
    public Uni<Void> remember(KeyedRequest request, Object answer) {
        var written =
                answer instanceof ApiException refusal ? answers.write(refusal) : answers.write(answer, Selection.ALL);
        return given.rememberOnce(request, written);
    }
}
