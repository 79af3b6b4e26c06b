package org.nuages.core.tasks;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneOffset;

/** A task that is added by the clock, in UTC: {@code Schedule.of("purge", "17 * * * *", new Purge())}. */
public final class Schedule {

    private static final CronParser PARSER = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

    private final String name;
    private final Cron cron;
    private final Object payload;

    private Schedule(String name, Cron cron, Object payload) {
        this.name = name;
        this.cron = cron;
        this.payload = payload;
    }

    /**
     * @param cron minute, hour, day of month, month, day of week
     * @param payload what the task is given
     */
    public static Schedule of(String name, String cron, Object payload) {
        return new Schedule(name, PARSER.parse(cron).validate(), payload);
    }

    String name() {
        return name;
    }

    String cron() {
        return cron.asString();
    }

    Object payload() {
        return payload;
    }

    Instant nextAfter(Instant time) {
        return ExecutionTime.forCron(cron)
                .nextExecution(time.atZone(ZoneOffset.UTC))
                .orElseThrow(() -> new IllegalStateException("Schedule " + name + " has no next time"))
                .toInstant();
    }
}
