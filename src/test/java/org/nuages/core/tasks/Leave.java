package org.nuages.core.tasks;

/** Leaves a trace: a tag of that name. */
public record Leave(String trace, Manner manner) {

    public enum Manner {
        AT_ONCE,
        /** At the first attempt only after the trace. */
        FAILING_ONCE,
        FAILING_ALWAYS,
        NEVER_ENDING
    }

    static Leave of(String trace) {
        return new Leave(trace, Manner.AT_ONCE);
    }
}
