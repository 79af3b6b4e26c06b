package org.nuages.core.commands;

import java.io.PrintWriter;

/** How far a long command has come: one line that is written over, and only where somebody sits before a terminal. */
public final class Progress {

    private static final int WIDTH = 30;
    private static final int SOME = 1_000;

    private final PrintWriter to;
    private final boolean isSeen;

    public Progress(PrintWriter to) {
        this(to, System.console() != null);
    }

    Progress(PrintWriter to, boolean isSeen) {
        this.to = to;
        this.isSeen = isSeen;
    }

    public void show(String what, long done, long all) {
        if (isSeen) {
            var full = all == 0 ? WIDTH : (int) (WIDTH * done / all);
            to.printf("\r[%s%s] %,d of %,d %-20s", "#".repeat(full), ".".repeat(WIDTH - full), done, all, what);
            to.flush();
        }
    }

    /** Where nobody knows how many there will be. */
    public void count(long done) {
        if (isSeen && done % SOME == 0) {
            to.printf("\r%,d rows", done);
            to.flush();
        }
    }

    public void end() {
        if (isSeen) {
            to.println();
        }
    }
}
