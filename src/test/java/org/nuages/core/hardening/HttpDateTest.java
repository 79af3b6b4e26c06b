package org.nuages.core.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class HttpDateTest {

    private static String at(String time) {
        return new HttpDate(Clock.fixed(Instant.parse(time), ZoneOffset.UTC)).now();
    }

    @Test
    void has_the_form_of_rfc_9110() {
        assertThat(at("1994-11-06T08:49:37.9Z")).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
        assertThat(at("2026-11-22T23:00:00Z")).isEqualTo("Sun, 22 Nov 2026 23:00:00 GMT");
    }
}
