package org.nuages.core.query;

import jakarta.inject.Singleton;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.metamodel.MappingMetamodel;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.internal.SingleAttributeIdentifierMapping;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.reactive.mutiny.Mutiny;

/** The tables of all entities, read once from Hibernate's own mapping. */
@Singleton
public class Tables {

    private final MappingMetamodel metamodel;
    private final Map<Class<?>, Table> tables = new ConcurrentHashMap<>();
    private final Map<Class<?>, Expression<?, ?>> keys = new ConcurrentHashMap<>();
    private final Map<Class<?>, Set<String>> reaches = new ConcurrentHashMap<>();

    Tables(Mutiny.SessionFactory sessions) {
        metamodel = (MappingMetamodel) sessions.getMetamodel();
    }

    Table of(Class<?> entity) {
        var known = tables.get(entity);
        return known == null ? tables.computeIfAbsent(entity, this::read) : known;
    }

    /** The key as an expression, for orderings that must not tie. */
    @SuppressWarnings("unchecked")
    <E> Expression<E, ?> key(Class<E> entity) {
        var known = keys.get(entity);
        return (Expression<E, ?>) (known == null ? keys.computeIfAbsent(entity, this::readKey) : known);
    }

    private <E> Expression<E, ?> readKey(Class<E> entity) {
        return Field.field(keyOf(((Metamodel) metamodel).entity(entity)));
    }

    <E> Expression<E, Long> version(Class<E> entity) {
        return Field.field(((Metamodel) metamodel).entity(entity).getVersion(long.class));
    }

    private static <E> SingularAttribute<? super E, ?> keyOf(EntityType<E> type) {
        return type.getId(type.getIdType().getJavaType());
    }

    /** The entity's table and those whose rows refer to it, directly or through others. */
    Set<String> reachOf(Class<?> entity) {
        var known = reaches.get(entity);
        return known == null ? reaches.computeIfAbsent(entity, this::readReach) : known;
    }

    private Set<String> readReach(Class<?> entity) {
        Set<Class<?>> found = new LinkedHashSet<>();
        var next = new ArrayDeque<Class<?>>(List.of(entity));
        while (!next.isEmpty()) {
            var type = next.pop();
            if (found.add(type)) {
                next.addAll(referringTo(type));
            }
        }
        return found.stream().map(type -> of(type).name()).collect(Collectors.toUnmodifiableSet());
    }

    private List<Class<?>> referringTo(Class<?> entity) {
        return ((Metamodel) metamodel)
                .getEntities().stream()
                        .<Class<?>>map(EntityType::getJavaType)
                        .filter(type ->
                                of(type).columns().values().stream().anyMatch(column -> entity.equals(column.target())))
                        .toList();
    }

    private Table read(Class<?> type) {
        var entity = metamodel.getEntityDescriptor(type);
        var key = key(entity);
        Map<String, Table.Column> columns = new HashMap<>();
        columns.put(entity.getIdentifierMapping().getAttributeName(), key);
        entity.forEachAttributeMapping(attribute -> {
            if (attribute.getJdbcTypeCount() == 1) {
                columns.put(attribute.getAttributeName(), column(attribute));
            }
        });
        return new Table(
                entity.getMappedTableDetails().getTableName(),
                key,
                Map.copyOf(columns),
                !type.isAnnotationPresent(Unversioned.class),
                entity.getEntityPersister().getGenerator().generatedOnExecution(),
                keySetter(entity));
    }

    private static Table.Column key(EntityMappingType entity) {
        var mapping = entity.getIdentifierMapping();
        var column = mapping.getSelectable(0);
        return new Table.Column(
                column.getSelectionExpression(),
                column.getJdbcMapping(),
                false,
                null,
                true,
                mapping::getIdentifier,
                null);
    }

    private static BiConsumer<Object, Object> keySetter(EntityMappingType entity) {
        var mapping = (SingleAttributeIdentifierMapping) entity.getIdentifierMapping();
        var setter = mapping.getPropertyAccess().getSetter();
        return setter::set;
    }

    /** What is left out of the optimistic lock is left out of the table's version too: such columns change all the time. */
    private static Table.Column column(AttributeMapping attribute) {
        var column = attribute.getSelectable(0);
        return new Table.Column(
                column.getSelectionExpression(),
                column.getJdbcMapping(),
                column.isNullable(),
                target(attribute),
                attribute.getAttributeMetadata().isIncludedInOptimisticLocking(),
                getter(attribute),
                targetKey(attribute));
    }

    private static Function<Object, Object> getter(AttributeMapping attribute) {
        var key = targetKey(attribute);
        return key == null
                ? attribute::getValue
                : row -> {
                    var other = attribute.getValue(row);
                    return other == null ? null : key.apply(other);
                };
    }

    private static Function<Object, Object> targetKey(AttributeMapping attribute) {
        return attribute instanceof ToOneAttributeMapping association
                ? association.getAssociatedEntityMappingType().getIdentifierMapping()::getIdentifier
                : null;
    }

    private static Class<?> target(AttributeMapping attribute) {
        return attribute instanceof ToOneAttributeMapping association
                ? association
                        .getAssociatedEntityMappingType()
                        .getMappedJavaType()
                        .getJavaTypeClass()
                : null;
    }
}
