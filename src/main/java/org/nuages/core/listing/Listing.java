package org.nuages.core.listing;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.nuages.core.errors.FieldErrors;
import org.nuages.core.query.Condition;
import org.nuages.core.query.Expression;
import org.nuages.core.query.Field;
import org.nuages.core.query.Names;
import org.nuages.core.query.Order;
import org.nuages.core.query.PlanMode;
import org.nuages.core.query.QuerySet;
import org.nuages.core.query.Shape;
import org.nuages.core.query.Terms;
import org.nuages.core.query.View;

/**
 * What clients may see, filter, search and order in a list, declared once. Made when the session factory is up (the
 * metamodel is filled then), so a feature declares it in a producer method, never in a static field.
 */
public final class Listing<E, V> {

    private final Shape<E, V> shape;
    private final Map<String, Filter<E>> filters = new LinkedHashMap<>();
    private final List<Expression<E, String>> searched = new ArrayList<>();
    private final Map<String, Expression<E, ?>> orderings = new LinkedHashMap<>();
    private List<Order<E>> defaultOrder = List.of();

    private Listing(Shape<E, V> shape) {
        this.shape = shape;
    }

    /** {@code type} only tells the compiler what the view is read from. */
    public static <E, V> Listing<E, V> of(Class<E> type, View<E, V> view) {
        return new Listing<>(Shape.of(view));
    }

    /** Rows whose value is the one given. */
    public <T> Listing<E, V> filter(String name, Expression<E, T> field) {
        return declare(name, Filters.equal(field));
    }

    /** Rows that satisfy a condition made from the text given. */
    public Listing<E, V> filter(String name, Function<String, Condition<E>> condition) {
        return declare(name, Filters.text(condition));
    }

    private Listing<E, V> declare(String name, Filter<E> filter) {
        filters.put(name, filter);
        return this;
    }

    /** {@code min_} and {@code max_} of a number, {@code _after} and {@code _before} of a time; inclusive. */
    public <T> Listing<E, V> range(SingularAttribute<? super E, T> attribute) {
        var name = Names.snake(attribute.getName());
        Field<E, T> field = Field.field(attribute);
        if (attribute.getJavaType() == java.time.Instant.class) {
            return declare(name + "_after", Filters.from(field)).declare(name + "_before", Filters.until(field));
        }
        return declare("min_" + name, Filters.from(field)).declare("max_" + name, Filters.until(field));
    }

    /** Rows for which the condition holds, or does not. */
    public Listing<E, V> flag(String name, Condition<E> condition) {
        return declare(name, Filters.flag(condition));
    }

    @SafeVarargs
    public final Listing<E, V> search(SingularAttribute<? super E, String>... attributes) {
        for (var attribute : attributes) {
            searched.add(Field.field(attribute));
        }
        return this;
    }

    @SafeVarargs
    public final Listing<E, V> order(SingularAttribute<? super E, ?>... attributes) {
        for (var attribute : attributes) {
            orderings.put(Names.snake(attribute.getName()), Field.field(attribute));
        }
        return this;
    }

    public Listing<E, V> by(Order<E> order) {
        defaultOrder = List.of(order);
        return this;
    }

    public Shape<E, V> shape() {
        return shape;
    }

    public Set<String> filterNames() {
        return filters.keySet();
    }

    public Set<String> orderingNames() {
        return orderings.keySet();
    }

    /** The visible rows that the request asks for, in its order; 400 names all parameters that make no sense. */
    QuerySet<E> narrow(QuerySet<E> visible, ReadRequest request) {
        var errors = new FieldErrors();
        var rows = visible;
        for (var filter : filters.entrySet()) {
            var raw = request.parameter(filter.getKey());
            if (raw != null && !raw.isEmpty()) {
                rows = filtered(rows, filter.getKey(), filter.getValue(), raw, errors);
            }
        }
        rows = searched(rows, request.parameter("search"), errors);
        errors.throwIfAny();
        return rows.orderBy(ordering(request.parameter("ordering")));
    }

    private QuerySet<E> filtered(QuerySet<E> rows, String name, Filter<E> filter, String raw, FieldErrors errors) {
        try {
            var condition = filter.condition(raw);
            return condition == null ? rows : rows.where(condition);
        } catch (InvalidParameter e) {
            errors.add(name, e.getMessage());
            return rows;
        }
    }

    private QuerySet<E> searched(QuerySet<E> rows, String text, FieldErrors errors) {
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
