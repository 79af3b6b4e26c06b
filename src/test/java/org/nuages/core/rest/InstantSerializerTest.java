package org.nuages.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Times are written as the general formatter writes them. */
class InstantSerializerTest {

    private static final long BEFORE_CHRIST = -70_000_000_000L;
    private static final long FIVE_DIGITS_OF_YEAR = 300_000_000_000L;

    private final ObjectMapper json =
            new ObjectMapper().registerModule(new SimpleModule().addSerializer(Instant.class, new InstantSerializer()));

    @Test
    void as_the_general_formatter_does() throws JsonProcessingException {
        var random = new Random(20_250_101);
        for (var i = 0; i < 10_000; i++) {
            var unit = List.of(ChronoUnit.SECONDS, ChronoUnit.MILLIS, ChronoUnit.MICROS)
                    .get(i % 3);
            var second = random.nextLong(BEFORE_CHRIST, FIVE_DIGITS_OF_YEAR);
            var time =
                    Instant.ofEpochSecond(second, random.nextInt(1_000_000_000)).truncatedTo(unit);
            assertThat(json.writeValueAsString(time)).isEqualTo("\"" + time + "\"");
        }
    }
}
