package org.nuages.core.input;

import com.fasterxml.jackson.databind.JsonNode;

/** Text: numbers are taken as they are written, spaces around are cut off where they mean nothing, and what PostgreSQL cannot store is refused. */
record Texts(boolean mayBeBlank, boolean isStripped) implements Kind<String> {

    @Override
    public String parse(JsonNode value) throws Refused {
        if (!value.isTextual() && !value.isNumber()) {
            throw new Refused("Not a valid string.");
        }
        var text = isStripped ? value.asText().strip() : value.asText();
        if (text.isBlank() && !mayBeBlank) {
            throw new Refused("This field may not be blank.");
        }
        if (text.indexOf('\0') >= 0) {
            throw new Refused("Null characters are not allowed.");
        }
        refuseLoneSurrogates(text);
        return text;
    }

    private static void refuseLoneSurrogates(String text) throws Refused {
        var lone = text.codePoints()
                .filter(point -> point >= 0xD800 && point <= 0xDFFF)
                .findFirst();
        if (lone.isPresent()) {
            throw new Refused("Surrogate characters are not allowed: U+%X.".formatted(lone.getAsInt()));
        }
    }

    @Override
    public boolean mayBeEmpty() {
        return mayBeBlank;
    }

    @Override
    public Description description() {
        return Description.text(mayBeBlank);
    }
}
