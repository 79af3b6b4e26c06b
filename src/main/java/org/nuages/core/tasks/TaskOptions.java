package org.nuages.core.tasks;

import java.time.Duration;

/**
 * @param delay after which it may begin
 * @param uniqueKey while a task of the same kind with this key waits or runs, another is not added; null for none
 */
public record TaskOptions(Duration delay, String uniqueKey) {

    public static final TaskOptions NONE = new TaskOptions(Duration.ZERO, null);

    public static TaskOptions in(Duration delay) {
        return new TaskOptions(delay, null);
    }

    public static TaskOptions unique(String key) {
        return new TaskOptions(Duration.ZERO, key);
    }

    public TaskOptions after(Duration time) {
        return new TaskOptions(time, uniqueKey);
    }
}
