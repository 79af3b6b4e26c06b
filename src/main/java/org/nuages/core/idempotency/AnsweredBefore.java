package org.nuages.core.idempotency;

import org.nuages.core.rest.WrittenAnswer;

/** Leads from the middle of a request's work to its end: it has been answered before. */
final class AnsweredBefore extends RuntimeException {

    private final transient WrittenAnswer answer;

    AnsweredBefore(WrittenAnswer answer) {
        super("Answered before", null, false, false);
        this.answer = answer;
    }

    WrittenAnswer answer() {
        return answer;
    }
}
