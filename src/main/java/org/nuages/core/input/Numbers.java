package org.nuages.core.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/** The kinds of numbers. Strings that hold one are taken. */
final class Numbers {

    private static final int LONGEST = 1000;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,9})?");
    private static final Pattern WHOLE = Pattern.compile("([+-]?\\d{1,19})(\\.0*)?");

    private Numbers() {}

    /** A whole number between two bounds, which are the column's. */
    record Whole<T>(long least, long greatest, LongFunction<T> type) implements Kind<T> {

        @Override
        public T parse(JsonNode value) throws Refused {
            if (!value.isTextual() && !value.isNumber()) {
                throw new Refused("A valid integer is required.");
            }
            return type.apply(within(parse(value.asText().strip())));
        }

        private static long parse(String text) throws Refused {
            var whole = WHOLE.matcher(text);
            if (text.length() > LONGEST) {
                throw new Refused("String value too large.");
            }
            if (!whole.matches()) {
                throw new Refused("A valid integer is required.");
            }
            try {
                return Long.parseLong(whole.group(1));
            } catch (NumberFormatException tooLarge) {
                throw new Refused("A valid integer is required.");
            }
        }

        private long within(long number) throws Refused {
            if (number < least) {
                throw new Refused("Ensure this value is greater than or equal to %d.".formatted(least));
            }
            if (number > greatest) {
                throw new Refused("Ensure this value is less than or equal to %d.".formatted(greatest));
            }
            return number;
        }

        @Override
        public Description description() {
            return Description.of("integer", greatest > Integer.MAX_VALUE ? "int64" : "int32");
        }
    }

    /** A decimal with at most so many digits, of which so many behind the point. */
    record Decimal(int digits, int places) implements Kind<BigDecimal> {

        @Override
        public BigDecimal parse(JsonNode value) throws Refused {
            if (!value.isTextual() && !value.isNumber()) {
                throw new Refused("A valid number is required.");
            }
            var text = value.asText().strip();
            if (text.length() > LONGEST) {
                throw new Refused("String value too large.");
            }
            if (!NUMBER.matcher(text).matches()) {
                throw new Refused("A valid number is required.");
            }
            return fitting(new BigDecimal(text));
        }

        /** Looks at the digits before it writes any out: an exponent makes a short text a long number. */
        private BigDecimal fitting(BigDecimal number) throws Refused {
            var whole = Math.max(0, number.precision() - number.scale());
            var behind = Math.max(0, number.scale());
            if (Math.max(number.precision(), Math.max(whole, behind)) > digits) {
                throw new Refused("Ensure that there are no more than %d digits in total.".formatted(digits));
            }
            if (behind > places) {
                throw new Refused("Ensure that there are no more than %d decimal places.".formatted(places));
            }
            if (whole > digits - places) {
                throw new Refused("Ensure that there are no more than %d digits before the decimal point."
                        .formatted(digits - places));
            }
            return number.setScale(places, RoundingMode.UNNECESSARY);
        }

        @Override
        public Description description() {
            return Description.decimal(digits, places);
        }
    }
}
