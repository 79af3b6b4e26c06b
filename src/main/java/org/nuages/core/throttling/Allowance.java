package org.nuages.core.throttling;

/**
 * What is left to a caller after he has been counted.
 *
 * @param milliseconds until there is one more
 */
record Allowance(boolean isAdmitted, long left, long milliseconds) {

    long seconds() {
        return Math.max(1, (milliseconds + 999) / 1000);
    }
}
