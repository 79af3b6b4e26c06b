package org.nuages.core.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.nuages.core.query.Dates;

/** The kinds of values that are neither text nor number. */
final class Kinds {

    private static final int QUOTED = 100;

    private Kinds() {}

    /** Who sends a megabyte is not sent it back. */
    static String shortened(Object value) {
        var text = String.valueOf(value);
        return text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text;
    }

    /** In all the spellings that Django REST Framework knows. */
    record Flag() implements Kind<Boolean> {

        private static final Set<String> YES = Set.of("t", "true", "y", "yes", "on", "1");
        private static final Set<String> NO = Set.of("f", "false", "n", "no", "off", "0");

        @Override
        public Boolean parse(JsonNode value) throws Refused {
            var text = value.isValueNode() ? value.asText().strip().toLowerCase(Locale.ROOT) : "";
            if (YES.contains(text)) {
                return true;
            }
            if (NO.contains(text)) {
                return false;
            }
            throw new Refused("Must be a valid boolean.");
        }

        @Override
        public Description description() {
            return Description.of("boolean", null);
        }
    }

    /** A constant by its name in lower case. */
    record Choice<T extends Enum<T>>(Class<T> type) implements Kind<T> {

        @Override
        public T parse(JsonNode value) throws Refused {
            var text = value.isValueNode() ? value.asText() : value.toString();
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> nameOf(constant).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new Refused("\"%s\" is not a valid choice.".formatted(shortened(text))));
        }

        private static String nameOf(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Description description() {
            return Description.choice(
                    Arrays.stream(type.getEnumConstants()).map(Choice::nameOf).toList());
        }
    }

    record Day() implements Kind<LocalDate> {

        @Override
        public LocalDate parse(JsonNode value) throws Refused {
            var text = value.isTextual() ? value.asText().strip() : "";
            return Dates.parse(text)
                    .orElseThrow(
                            () -> new Refused("Date has wrong format. Use one of these formats instead: YYYY-MM-DD."));
        }

        @Override
        public Description description() {
            return Description.of("string", "date");
        }
    }

    record Id() implements Kind<UUID> {

        @Override
        public UUID parse(JsonNode value) throws Refused {
            var text = value.isTextual() ? value.asText().strip() : "";
            if (!text.matches("\\p{XDigit}{32}|\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")) {
                throw new Refused("Must be a valid UUID.");
            }
            var digits = text.replace("-", "");
            return new UUID(
                    Long.parseUnsignedLong(digits.substring(0, 16), 16),
                    Long.parseUnsignedLong(digits.substring(16), 16));
        }

        @Override
        public Description description() {
            return Description.of("string", "uuid");
        }
    }

    /** The key of another row, a number or the text of one. */
    record Key() implements Kind<Long> {

        @Override
        public boolean isNull(JsonNode value) {
            return value.isNull() || (value.isTextual() && value.asText().isEmpty());
        }

        @Override
        public Long parse(JsonNode value) throws Refused {
            if (value.isIntegralNumber() && value.canConvertToLong()) {
                return value.longValue();
            }
            if (value.isIntegralNumber()) {
                throw new Refused(missing(value.asText()));
            }
            if (value.isTextual() && value.asText().strip().matches("\\d{1,18}")) {
                return Long.valueOf(value.asText().strip());
            }
            throw new Refused("Incorrect type. Expected pk value, received %s.".formatted(JsonKinds.nameOf(value)));
        }

        static String missing(Object key) {
            return "Invalid pk \"%s\" - object does not exist.".formatted(shortened(key));
        }

        @Override
        public Description description() {
            return Description.of("integer", "int64");
        }
    }

    /** Several values of one kind. What is wrong with one names its position. */
    record ListOf<T>(Kind<? extends T> element, int most) implements Kind<List<T>> {

        @Override
        public boolean isList() {
            return true;
        }

        @Override
        public List<T> parse(JsonNode value) throws Refused {
            if (!value.isArray()) {
                throw new Refused("Expected a list of items but got type \"%s\".".formatted(JsonKinds.nameOf(value)));
            }
            if (value.size() > most) {
                throw new Refused("Ensure this field has no more than %d elements.".formatted(most));
            }
            return elements(value);
        }

        private List<T> elements(JsonNode array) throws Refused {
            var values = new ArrayList<T>();
            var errors = new ArrayList<List<String>>();
            for (var item : array) {
                try {
                    values.add(element.parse(item));
                    errors.add(List.of());
                } catch (Refused e) {
                    errors.add(List.of(e.getMessage()));
                }
            }
            if (errors.stream().anyMatch(found -> !found.isEmpty())) {
                throw new Refused(errors);
            }
            return List.copyOf(values);
        }

        @Override
        public Description description() {
            return Description.array(element.description(), 0, most);
        }
    }

    record Something() implements Kind<JsonNode> {

        @Override
        public JsonNode parse(JsonNode value) throws Refused {
            if (!value.isObject()) {
                throw new Refused(
                        "Expected a dictionary of items but got type \"%s\".".formatted(JsonKinds.nameOf(value)));
            }
            if (value.isEmpty()) {
                throw new Refused("This dictionary may not be empty.");
            }
            return value;
        }

        @Override
        public Description description() {
            return Description.object(List.of());
        }
    }
}
