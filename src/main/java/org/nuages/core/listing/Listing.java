package org.nuages.core.listing;

import jakarta.persistence.metamodel.SingularAttribute;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.nuages.core.database.PlanMode;
import org.nuages.core.errors.FieldErrors;
import org.nuages.core.query.Condition;
import org.nuages.core.query.Expression;
import org.nuages.core.query.Field;
import org.nuages.core.query.Names;
import org.nuages.core.query.Order;
import org.nuages.core.query.QuerySet;
import org.nuages.core.query.Shape;
import org.nuages.core.query.Terms;
import org.nuages.core.query.Timestamped;
import org.nuages.core.query.Timestamped_;
import org.nuages.core.query.View;
import org.nuages.core.requests.ApiRequest;

/**
 * What clients may see, filter, search and order in a list, declared once. Made when the session factory is up (the
 * metamodel is filled then), so a feature declares it in a producer method, never in a static field.
 */
public final class Listing<E extends Timestamped, V> {

    private final Shape<E, V> shape;
    private final String name;
    private final Map<String, Filter<E>> filters = new LinkedHashMap<>();
    private final Map<String, ListParameter> parameters = new LinkedHashMap<>();
    private final List<Expression<E, String>> searched = new ArrayList<>();
    private final Map<String, Expression<E, ?>> orderings = new LinkedHashMap<>();
    private List<Order<E>> defaultOrder = List.of();
    private String last;

    private Listing(String name, Shape<E, V> shape) {
        this.name = name;
        this.shape = shape;
    }

    /**
     * A list of what a view shows.
     *
     * @param name of the view in the API document
     * @param type only tells the compiler what the view is read from
     */
    public static <E extends Timestamped, V> Listing<E, V> of(Class<E> type, Class<V> name, View<E, V> view) {
        return new Listing<E, V>(name.getSimpleName(), Shape.of(view)).range(Timestamped_.updatedAt);
    }

    /** Rows whose value is the one given. */
    public <T> Listing<E, V> filter(String name, Expression<E, T> field) {
        return declare(name, field.type(), Filters.equal(field));
    }

    /** Rows that satisfy a condition made from the text given. */
    public Listing<E, V> filter(String name, Function<String, Condition<E>> condition) {
        return filter(name, String.class, condition);
    }

    /** The same of a value of another type. */
    public <T> Listing<E, V> filter(String name, Class<T> type, Function<T, Condition<E>> condition) {
        return declare(name, type, Filters.made(type, condition));
    }

    private Listing<E, V> declare(String parameter, Class<?> type, Filter<E> filter) {
        filters.put(parameter, filter);
        parameters.put(parameter, ListParameter.of(parameter, type));
        last = parameter;
        return this;
    }

    /** {@code min_} and {@code max_} of a number, {@code _after} and {@code _before} of a time; inclusive. */
    public <T> Listing<E, V> range(SingularAttribute<? super E, T> attribute) {
        return range(Names.snake(attribute.getName()), Field.field(attribute));
    }

    public <T> Listing<E, V> range(String name, Expression<E, T> field) {
        var isTime = field.type() == Instant.class || field.type() == LocalDate.class;
        var from = isTime ? name + "_after" : "min_" + name;
        var until = isTime ? name + "_before" : "max_" + name;
        return declare(from, field.type(), Filters.from(field)).declare(until, field.type(), Filters.until(field));
    }

    /** Rows for which the condition holds, or does not. */
    public Listing<E, V> flag(String name, Condition<E> condition) {
        return declare(name, Boolean.class, Filters.flag(condition));
    }

    /** What people should know of the filter declared last, where its name does not say it. */
    public Listing<E, V> help(String text) {
        parameters.computeIfPresent(last, (name, parameter) -> parameter.withHelp(text));
        return this;
    }

    @SafeVarargs
    public final Listing<E, V> search(SingularAttribute<? super E, String>... attributes) {
        for (var attribute : attributes) {
            searched.add(Field.field(attribute));
        }
        return this;
    }

    @SafeVarargs
    public final Listing<E, V> search(Expression<E, String>... fields) {
        searched.addAll(List.of(fields));
        return this;
    }

    @SafeVarargs
    public final Listing<E, V> order(SingularAttribute<? super E, ?>... attributes) {
        for (var attribute : attributes) {
            order(Names.snake(attribute.getName()), Field.field(attribute));
        }
        return this;
    }

    public Listing<E, V> order(String name, Expression<E, ?> by) {
        orderings.put(name, by);
        return this;
    }

    /** The order of who asks for none. */
    public Listing<E, V> by(Order<E> order) {
        defaultOrder = List.of(order);
        return this;
    }

    public Shape<E, V> shape() {
        return shape;
    }

    public String name() {
        return name;
    }

    public Collection<ListParameter> parameters() {
        return parameters.values();
    }

    public boolean isSearched() {
        return !searched.isEmpty();
    }

    public Set<String> orderingNames() {
        return orderings.keySet();
    }

    /** The visible rows that the request asks for, in its order; 400 names all parameters that make no sense. */
    <S extends QuerySet<E, S>> S narrow(S visible, ApiRequest request) {
        var errors = new FieldErrors();
        var rows = searched(filtered(visible, request, errors), request.parameter("search"), errors);
        errors.throwIfAny();
        return rows.orderBy(ordering(request.parameter("ordering")));
    }

    private <S extends QuerySet<E, S>> S filtered(S visible, ApiRequest request, FieldErrors errors) {
        var rows = visible;
        for (var name : filters.keySet()) {
            var text = request.parameter(name);
            var condition = text == null || text.isEmpty() ? null : condition(name, text, errors);
            rows = condition == null ? rows : rows.where(condition);
        }
        return rows;
    }

    /** By these filters, none of which may be unknown or ignored: for who is about to change what he finds. */
    public <S extends QuerySet<E, S>> S exactly(S visible, Map<String, String> values, FieldErrors errors) {
        var rows = visible;
        for (var value : values.entrySet()) {
            var name = value.getKey();
            var condition = filters.containsKey(name) ? condition(name, value.getValue(), errors) : null;
            if (condition != null) {
                rows = rows.where(condition);
            } else if (!errors.has(name)) {
                errors.add(name, filters.containsKey(name) ? "Not a valid value." : "Unknown filter.");
            }
        }
        return rows;
    }

    /** Null where the text is to be ignored, or wrong. */
    private Condition<E> condition(String name, String text, FieldErrors errors) {
        try {
            return filters.get(name).condition(text);
        } catch (InvalidParameter e) {
            errors.add(name, e.getMessage());
            return null;
        }
    }

    private <S extends QuerySet<E, S>> S searched(S rows, String text, FieldErrors errors) {
        if (text == null || searched.isEmpty()) {
            return rows;
        }
        try {
            var terms = SearchTerms.of(text);
            return terms.isEmpty()
                    ? rows
                    : rows.where(new Terms<>(searched, terms)).planned(PlanMode.BY_VALUE);
        } catch (InvalidParameter e) {
            errors.add("search", e.getMessage());
            return rows;
        }
    }

    private List<Order<E>> ordering(String asked) {
        if (asked == null) {
            return defaultOrder;
        }
        var seen = new LinkedHashSet<String>();
        var terms = new ArrayList<Order<E>>();
        for (var term : asked.split(",", -1)) {
            var descending = term.strip().startsWith("-");
            var name = descending ? term.strip().substring(1) : term.strip();
            if (orderings.containsKey(name) && seen.add(name)) {
                terms.add(new Order<>(orderings.get(name), descending));
            }
        }
        return terms.isEmpty() ? defaultOrder : terms;
    }
}
