package org.nuages.core.work;

import java.util.concurrent.TimeUnit;

/** Opens when more calls fail than a few, also where some in between succeed. Open, it lets one trial pass now and then. */
public final class Breaker {

    private static final int MOST_FAILURES = 5;
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private volatile boolean open;
    private volatile int failures;
    private int openings;
    private volatile int timesOpened;
    private long nextTrial;
    private boolean trying;

    public boolean isClosed() {
        return !open;
    }

    /** Each success makes up for one failure. */
    public void succeeded() {
        if (failures > 0) {
            synchronized (this) {
                failures = Math.max(0, failures - 1);
            }
        }
    }

    /** Whether that opened it. */
    public synchronized boolean failed() {
        failures++;
        return failures >= MOST_FAILURES && !open && open();
    }

    /** Whether it was closed. */
    public synchronized boolean open() {
        var wasClosed = !open;
        open = true;
        timesOpened += wasClosed ? 1 : 0;
        openings++;
        nextTrial = System.nanoTime() + PAUSE;
        return wasClosed;
    }

    public synchronized boolean mayTry() {
        var isTime = open && !trying && System.nanoTime() - nextTrial >= 0;
        trying |= isTime;
        return isTime;
    }

    public synchronized void tryLater() {
        trying = false;
        nextTrial = System.nanoTime() + PAUSE;
    }

    /** Also those that found it open. */
    public synchronized int openings() {
        return openings;
    }

    int timesOpened() {
        return timesOpened;
    }

    /** Unless it has been opened again since: then the trial did not know of all there is to make good. */
    public synchronized boolean close(int openingsBefore) {
        tryLater();
        if (openings != openingsBefore) {
            return false;
        }
        open = false;
        failures = 0;
        return true;
    }
}
