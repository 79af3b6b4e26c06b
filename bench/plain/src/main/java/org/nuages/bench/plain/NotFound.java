package org.nuages.bench.plain;

/** Carries no stack trace: it is an answer, not a fault. */
final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotFound(String message) {
        super(message, null, false, false);
    }
}
