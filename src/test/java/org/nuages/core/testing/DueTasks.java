package org.nuages.core.testing;

/** Time passes for tasks: all that wait are due, and whoever works on tasks is told. */
public class DueTasks {

    private final Rows rows;

    public DueTasks(Rows rows) {
        this.rows = rows;
    }

    public void run() {
        rows.run("update tasks set run_at = now() where worker is null and status = 'WAITING'");
        rows.run("select pg_notify('nuages_tasks', '')");
    }
}
