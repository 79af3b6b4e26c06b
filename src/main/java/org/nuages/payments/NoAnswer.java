package org.nuages.payments;

/** The provider has not answered, or not with an answer: whether it has done what it was asked for is not known. */
public final class NoAnswer extends RuntimeException {

    public NoAnswer(String message) {
        super(message, null, false, false);
    }
}
