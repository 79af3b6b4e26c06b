package org.nuages.core.input;

import jakarta.persistence.metamodel.SingularAttribute;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One named part of an input: required and not null unless it says otherwise. Ends with {@link #value}, for input
 * records, or {@link #into}, for rows: there a part that a PATCH leaves out stays as it is.
 */
public class Part<T> {

    private final Fields in;
    private final String name;
    private final Kind<T> kind;
    private final List<Check<T>> checks = new ArrayList<>();
    private boolean required = true;
    private boolean nullable;
    private boolean staysWhenLeftOut;
    private T otherwise;
    private SingularAttribute<?, T> unique;
    private boolean inAnyCase;
    private Integer most;
    private BigDecimal least;
    private BigDecimal greatest;
    private String format;
    private String help;

    Part(Fields in, String name, Kind<T> kind) {
        this.in = in;
        this.name = name;
        this.kind = kind;
    }

    private interface Check<T> {
        void run(T value) throws Refused;
    }

    /** What it is where it is left out. */
    public Part<T> orElse(T value) {
        required = false;
        otherwise = value;
        return this;
    }

    /** May be left out, and stays then as it is. */
    public Part<T> optional() {
        required = false;
        staysWhenLeftOut = true;
        return this;
    }

    /** May be left out or null. */
    public Part<T> orNull() {
        required = false;
        nullable = true;
        return this;
    }

    /** A sentence for the API document. */
    public Part<T> help(String sentence) {
        help = sentence;
        return this;
    }

    /** No other row may have it. */
    public Part<T> unique(SingularAttribute<?, T> attribute) {
        unique = attribute;
        return this;
    }

    /** The same of a text, in whatever case it is written. */
    public Part<T> uniqueInAnyCase(SingularAttribute<?, T> attribute) {
        inAnyCase = true;
        return unique(attribute);
    }

    /** A rule of its own: answers with what is wrong, or null. */
    public Part<T> check(Function<T, String> problem) {
        checks.add(value -> {
            var message = problem.apply(value);
            if (message != null) {
                throw new Refused(message);
            }
        });
        return this;
    }

    /** What the API document calls texts of this kind; JSON Schema has a list of names. */
    Part<T> format(String name) {
        format = name;
        return this;
    }

    /** The greatest length of a text, in characters as people count them. */
    public Part<T> most(int characters) {
        most = characters;
        return check(value -> {
            var text = (String) value;
            return text.codePointCount(0, text.length()) > characters
                    ? "Ensure this field has no more than %d characters.".formatted(characters)
                    : null;
        });
    }

    public Part<T> atLeast(long bound) {
        least = BigDecimal.valueOf(bound);
        return check(value -> decimal(value).compareTo(least) < 0
                ? "Ensure this value is greater than or equal to %d.".formatted(bound)
                : null);
    }

    public Part<T> atMost(long bound) {
        greatest = BigDecimal.valueOf(bound);
        return check(value -> decimal(value).compareTo(greatest) > 0
                ? "Ensure this value is less than or equal to %d.".formatted(bound)
                : null);
    }

    private static BigDecimal decimal(Object number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    /** The value; null while anything is wrong, which the client is told once all parts have been looked at. */
    public T value() {
        return in.take(this).value();
    }

    /** Gives the value to the row once the whole input has been found good; answers with it as {@link #value} does. */
    public T into(Consumer<? super T> setter) {
        var taken = in.take(this);
        if (unique != null && taken.value() != null) {
            in.later(errors -> RowCheck.unique(unique, inAnyCase, taken.value(), name, errors));
        }
        if (taken.isGiven()) {
            in.assign(name, () -> setter.accept(taken.value()));
        }
        return taken.value();
    }

    String name() {
        return name;
    }

    Kind<T> kind() {
        return kind;
    }

    boolean isRequired() {
        return required;
    }

    boolean isNullable() {
        return nullable;
    }

    boolean staysWhenLeftOut() {
        return staysWhenLeftOut;
    }

    T otherwise() {
        return otherwise;
    }

    void check(T value) throws Refused {
        for (var check : checks) {
            check.run(value);
        }
    }

    Description description() {
        var described = kind.description()
                .named(name, required, nullable, otherwise, new Description.Limits(most, least, greatest));
        var whole = help == null ? described : described.helped(help);
        return format == null ? whole : whole.formatted(format);
    }
}
