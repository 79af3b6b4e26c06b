package org.nuages.core.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;

/** snake_case names, money as strings, times in UTC, constants in lower case. */
@Singleton
public class JsonConventions implements ObjectMapperCustomizer {

    private final CurrentVertxRequest current;

    JsonConventions(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.registerModule(new SimpleModule("nuages")
                .addSerializer(BigDecimal.class, new MoneySerializer())
                .addSerializer(URI.class, new LinkSerializer(current))
                .addSerializer(Instant.class, new InstantSerializer())
                .addSerializer(enums(), new ConstantSerializer()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Class<Enum<?>> enums() {
        return (Class) Enum.class;
    }
}
