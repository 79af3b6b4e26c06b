package org.nuages.core.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.persistence.metamodel.SingularAttribute;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.nuages.core.errors.FieldErrors;

/** The parts of an input by name. An input's {@code read} function takes them from here; what is wrong collects here. */
public final class Fields {

    private final JsonNode content;
    private final FieldErrors errors;
    private final Binding binding;
    private final List<Description> described;

    Fields(JsonNode content, FieldErrors errors, Binding binding) {
        this(content, errors, binding, new ArrayList<>());
    }

    private Fields(JsonNode content, FieldErrors errors, Binding binding, List<Description> described) {
        this.content = content;
        this.errors = errors;
        this.binding = binding;
        this.described = described;
    }

    /** What a {@code read} function asks for, without an input. */
    static List<Description> describe(Function<Fields, ?> read) {
        var described = new ArrayList<Description>();
        var nothing = JsonNodeFactory.instance.objectNode();
        var unused =
                read.apply(new Fields(nothing, new FieldErrors(), new Binding(Binding.Mode.DESCRIBING), described));
        return List.copyOf(described);
    }

    /** A text that is not blank. */
    public Part<String> text(String name) {
        return new Part<>(this, name, new Texts(false, true));
    }

    /** A text that may be empty. */
    public Part<String> textOrBlank(String name) {
        return new Part<>(this, name, new Texts(true, true));
    }

    /** A text of which every character counts, spaces too. */
    public Part<String> secret(String name) {
        return new Part<>(this, name, new Texts(false, false));
    }

    public Part<String> email(String name) {
        return text(name).most(255).format("email").check(EmailAddresses::problem);
    }

    public Part<Integer> integer(String name) {
        return new Part<>(this, name, new Numbers.Whole<>(Integer.MIN_VALUE, Integer.MAX_VALUE, whole -> (int) whole));
    }

    public Part<Long> number(String name) {
        return new Part<>(this, name, new Numbers.Whole<>(Long.MIN_VALUE, Long.MAX_VALUE, whole -> whole));
    }

    public Part<UUID> uuid(String name) {
        return new Part<>(this, name, new Kinds.Id());
    }

    public Part<BigDecimal> decimal(String name, int digits, int places) {
        return new Part<>(this, name, new Numbers.Decimal(digits, places));
    }

    /** A day of the calendar, {@code 2025-03-01}. */
    public Part<LocalDate> date(String name) {
        return new Part<>(this, name, new Kinds.Day());
    }

    public Part<Instant> time(String name) {
        return new Part<>(this, name, new Times());
    }

    public Part<Boolean> flag(String name) {
        return new Part<>(this, name, new Kinds.Flag());
    }

    public <T extends Enum<T>> Part<T> choice(String name, Class<T> type) {
        return new Part<>(this, name, new Kinds.Choice<>(type));
    }

    /** The keys of other rows. */
    public Part<List<Object>> keys(String name, Class<?> type, int most) {
        Kind<?> kind = type == UUID.class ? new Kinds.Id() : new Kinds.Key();
        return new Part<>(this, name, new Kinds.ListOf<>(kind, most));
    }

    /** An object that is not empty, to be read by its own rules. */
    public Part<JsonNode> object(String name) {
        return new Part<>(this, name, new Kinds.Something());
    }

    /** An object of its own parts, which need no look into the database. Left out, it is as if they were. */
    public void inside(String name, Consumer<Fields> read) {
        if (binding.mode() == Binding.Mode.DESCRIBING) {
            described.add(Description.object(describe(in -> {
                        read.accept(in);
                        return in;
                    }))
                    .named(name, false, false, null, Description.Limits.NONE));
            return;
        }
        var value = FormValues.single(content.get(name));
        if (value != null && value.isNull()) {
            errors.add(name, "This field may not be null.");
        } else if (value != null || binding.mode() == Binding.Mode.WHOLE) {
            inside(name, value == null ? JsonNodeFactory.instance.objectNode() : value, read);
        }
    }

    private void inside(String name, JsonNode object, Consumer<Fields> read) {
        var found = new FieldErrors();
        var unused = element(object, found, binding, in -> {
            read.accept(in);
            return in;
        });
        if (!found.isEmpty()) {
            errors.nest(name, found.all());
        }
    }

    /** For what is wrong with a part in the light of others. */
    public void refuse(String name, String message) {
        errors.add(name, message);
    }

    /** Another row, by its key. */
    public <X> ReferencePart<X> reference(String name, Class<X> entity) {
        return new ReferencePart<>(this, name, entity);
    }

    /** Other rows, by an attribute that is unique among them. */
    public <X> NamesPart<X> names(String name, SingularAttribute<X, String> attribute) {
        return new NamesPart<>(this, name, attribute);
    }

    /** An array of objects that is not empty, each read in the same way; their errors are an array by index. */
    public <T> List<T> each(String name, int most, Function<Fields, T> read) {
        if (binding.mode() == Binding.Mode.DESCRIBING) {
            described.add(Description.array(Description.object(describe(read)), 1, most)
                    .named(name));
            return List.of();
        }
        var array = new Part<>(this, name, new Elements(most)).value();
        return array == null ? List.of() : elements(name, array, read);
    }

    private <T> List<T> elements(String name, JsonNode array, Function<Fields, T> read) {
        var all = IntStream.range(0, array.size())
                .mapToObj(i -> new FieldErrors())
                .toList();
        var values = new ArrayList<T>();
        for (var i = 0; i < array.size(); i++) {
            values.add(element(array.get(i), all.get(i), binding, read));
        }
        if (all.stream().anyMatch(found -> !found.isEmpty())) {
            errors.nest(name, all.stream().map(FieldErrors::all).toList());
        }
        return values;
    }

    static <T> T element(JsonNode element, FieldErrors found, Binding binding, Function<Fields, T> read) {
        if (!element.isObject()) {
            found.add(Body.WHOLE, Body.notAnObject(element));
            return null;
        }
        return read.apply(new Fields(element, found, binding));
    }

    <T> Taken<T> take(Part<T> part) {
        if (binding.mode() == Binding.Mode.DESCRIBING) {
            described.add(part.description());
            return Taken.nothing();
        }
        var sent = content.get(part.name());
        if (sent == null) {
            return absent(part);
        }
        var value = part.kind().isList() ? sent : FormValues.single(sent);
        if (sent instanceof FormValues && value.isTextual() && value.asText().isEmpty()) {
            return leftEmpty(part, value);
        }
        return part.kind().isNull(value) ? none(part) : parsed(part, value);
    }

    /** A form has no other way to say null. */
    private <T> Taken<T> leftEmpty(Part<T> part, JsonNode value) {
        if (part.isNullable()) {
            return none(part);
        }
        if (!part.isRequired() && !part.kind().mayBeEmpty()) {
            return absent(part);
        }
        return part.kind().isNull(value) ? none(part) : parsed(part, value);
    }

    private <T> Taken<T> absent(Part<T> part) {
        if (binding.mode() == Binding.Mode.PARTIAL || part.staysWhenLeftOut()) {
            return Taken.nothing();
        }
        if (part.isRequired()) {
            errors.add(part.name(), "This field is required.");
            return Taken.nothing();
        }
        return Taken.of(part.otherwise());
    }

    private <T> Taken<T> none(Part<T> part) {
        if (part.isNullable()) {
            return Taken.of(null);
        }
        errors.add(part.name(), "This field may not be null.");
        return Taken.nothing();
    }

    private <T> Taken<T> parsed(Part<T> part, JsonNode value) {
        try {
            var parsed = part.kind().parse(value);
            part.check(parsed);
            return Taken.of(parsed);
        } catch (Refused e) {
            refuse(part.name(), e);
            return Taken.nothing();
        }
    }

    private void refuse(String name, Refused refused) {
        if (refused.byIndex() == null) {
            errors.add(name, refused.getMessage());
        } else {
            errors.nest(name, refused.byIndex());
        }
    }

    void assign(String name, Runnable assignment) {
        binding.assign(name, assignment);
    }

    <X> void assignReference(String name, Class<X> entity, Object key, Consumer<? super X> setter) {
        binding.assignReference(name, entity, key, setter);
    }

    <X> void assignReferences(
            String name, Class<X> entity, Supplier<List<Object>> keys, Consumer<? super List<X>> setter) {
        binding.assignReferences(name, entity, keys, setter);
    }

    void later(Function<FieldErrors, RowCheck> check) {
        binding.later(check.apply(errors));
    }
}
