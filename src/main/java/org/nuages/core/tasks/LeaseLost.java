package org.nuages.core.tasks;

/** Somebody else does the task by now; what this attempt has written is undone. */
class LeaseLost extends RuntimeException {

    LeaseLost(TakenTask task) {
        super("The lease on task %d (%s) has run out".formatted(task.id(), task.name()), null, false, false);
    }
}
