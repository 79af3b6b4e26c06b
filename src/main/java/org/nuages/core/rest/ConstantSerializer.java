package org.nuages.core.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Locale;

/** An enum's constant in lower case. */
final class ConstantSerializer extends JsonSerializer<Enum<?>> {

    @Override
    public void serialize(Enum<?> constant, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(constant.name().toLowerCase(Locale.ROOT));
    }
}
