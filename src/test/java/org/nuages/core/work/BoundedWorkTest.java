package org.nuages.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuages.core.testing.OnContext.run;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.database.Deadline;
import org.nuages.core.errors.ApiException;

@QuarkusTest
class BoundedWorkTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final BoundedWork work = new BoundedWork("test", 1, 1, registry);
    private final AtomicInteger done = new AtomicInteger();

    @AfterEach
    void stop() {
        work.stop();
    }

    @Test
    void comes_back_to_the_context_it_was_asked_on() {
        var threads = run(() -> work.run(() -> Thread.currentThread().getName())
                .map(worker -> worker + " " + Thread.currentThread().getName()));

        assertThat(threads).startsWith("test vert.x-eventloop-thread-");
    }

    private double gauge(String name) {
        return registry.get(name).tag("pool", "test").gauge().value();
    }

    @Test
    void who_finds_the_line_full_is_sent_away() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var first = work.run(() -> {
                    begun.countDown();
                    end.await();
                    return done.incrementAndGet();
                })
                .subscribeAsCompletionStage();
        begun.await();
        var second = work.run(done::incrementAndGet).subscribeAsCompletionStage();

        assertThatThrownBy(() -> run(() -> work.run(done::incrementAndGet)))
                .isInstanceOfSatisfying(ApiException.class, full -> {
                    assertThat(full.status()).isEqualTo(503);
                    assertThat(full.retryAfter()).hasValue(1);
                });
        assertThat(gauge("work.threads")).isEqualTo(1);
        assertThat(gauge("work.active")).isEqualTo(1);
        assertThat(gauge("work.waiting")).isEqualTo(1);
        assertThat(registry.get("work.refused").tag("pool", "test").counter().count())
                .isEqualTo(1);

        end.countDown();
        assertThat(first.join()).isEqualTo(1);
        assertThat(second.join()).isEqualTo(2);
        assertThat(done).hasValue(2);
    }

    @Test
    void what_nobody_waits_for_any_more_is_not_begun() {
        assertThatThrownBy(() -> run(() -> {
                    Deadline.start().end();
                    return work.run(done::incrementAndGet);
                }))
                .isInstanceOf(Deadline.PastDeadline.class);
        assertThatThrownBy(() -> run(() -> {
                    Deadline.start().expire();
                    return work.run(done::incrementAndGet);
                }))
                .isInstanceOf(Deadline.PastDeadline.class);

        assertThat(done).hasValue(0);
    }
}
