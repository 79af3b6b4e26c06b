package org.nuages.core.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void is_written_as_in_django() {
        assertThat(Rate.of("10/min")).isEqualTo(new Rate(10, Duration.ofMinutes(1)));
        assertThat(Rate.of("100/hour")).isEqualTo(new Rate(100, Duration.ofHours(1)));
        assertThat(Rate.of("1/s")).isEqualTo(new Rate(1, Duration.ofSeconds(1)));
        assertThat(Rate.of("1000/day")).isEqualTo(new Rate(1000, Duration.ofDays(1)));
        for (var wrong : new String[] {"", "10", "0/min", "-1/min", "10/", "10/year", "10 / min", "100000/min"}) {
            assertThat(Rate.isOne(wrong)).as(wrong).isFalse();
        }
    }
}
