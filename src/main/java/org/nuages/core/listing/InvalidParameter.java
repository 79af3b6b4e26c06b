package org.nuages.core.listing;

/** A parameter that makes no sense; the message is for the client. */
public class InvalidParameter extends Exception {

    public InvalidParameter(String message) {
        super(message, null, false, false);
    }
}
