package org.nuages.core.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;

/** A decimal as a string with the digits it is stored with: no client's floating point touches money. */
final class MoneySerializer extends JsonSerializer<BigDecimal> {

    /** With no more digits behind the point than this, and no fewer than none, the quick text is the plain one. */
    private static final int NEVER_EXPONENTIAL = 6;

    @Override
    public void serialize(BigDecimal amount, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(text(amount));
    }

    private static String text(BigDecimal amount) {
        return amount.scale() >= 0 && amount.scale() <= NEVER_EXPONENTIAL ? amount.toString() : amount.toPlainString();
    }
}
