package org.nuages.core.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jboss.logging.Logger;

/** Cached values as JSON, without the conventions of what clients see: what is read is what was written. */
@Singleton
class JsonValues {

    private static final Logger LOG = Logger.getLogger(JsonValues.class);

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This cannot be cached", e);
        }
    }

    /** Null where there is none, and where another release has left what this one cannot read. */
    <T> T read(byte[] bytes, Class<T> type) {
        try {
            return bytes == null ? null : json.readValue(bytes, type);
        } catch (IOException e) {
            LOG.debugf(e, "A cached value is no %s", type.getName());
            return null;
        }
    }
}
