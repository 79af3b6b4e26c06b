package org.nuages.core.query;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.metamodel.SingularAttribute;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Slugs from names: letters of any script stay; what is taken gets {@code -2}, {@code -3} and so on. Somebody may take
 * the same in the meantime: the unique constraint tells, and the writer tries again.
 */
@Singleton
public class Slugs {

    private static final Pattern WELL_FORMED = Pattern.compile("[-\\w]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern OTHER = Pattern.compile("[^\\w\\s-]", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern GAP = Pattern.compile("[-\\s]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LONGEST = 100;

    /** How many names are looked up for a row at first; each round looks for so many times more. */
    private static final int FIRST_ROUND = 4;

    private static final int GROWTH = 16;
    private static final int LAST_ROUND = FIRST_ROUND * GROWTH * GROWTH * GROWTH;

    private final Queries queries;

    Slugs(Queries queries) {
        this.queries = queries;
    }

    public static String problem(String slug) {
        return WELL_FORMED.matcher(slug).matches()
                ? null
                : "Enter a valid \"slug\" consisting of Unicode letters, numbers, underscores, or hyphens.";
    }

    /** As Django does it with Unicode allowed; a name without letters becomes {@code unnamed}. */
    static String of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var joined = GAP.matcher(OTHER.matcher(plain).replaceAll("").strip()).replaceAll("-");
        var slug = joined.replaceAll("^[-_]+|[-_]+$", "");
        var end = slug.offsetByCodePoints(0, Math.min(LONGEST, slug.codePointCount(0, slug.length())));
        return slug.isEmpty() ? "unnamed" : slug.substring(0, end);
    }

    public <E> Uni<Void> give(
            List<E> rows,
            SingularAttribute<? super E, String> attribute,
            Function<E, String> name,
            BiConsumer<E, String> setter) {
        var bySlug = rows.stream()
                .collect(Collectors.groupingBy(row -> of(name.apply(row)), LinkedHashMap::new, Collectors.toList()));
        return give(bySlug, attribute, setter, FIRST_ROUND);
    }

    private <E> Uni<Void> give(
            Map<String, List<E>> rows,
            SingularAttribute<? super E, String> attribute,
            BiConsumer<E, String> setter,
            int round) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return taken(rows, attribute, round).chain(taken -> {
            var left = assign(rows, setter, taken, round);
            return round < LAST_ROUND ? give(left, attribute, setter, round * GROWTH) : giveRandom(left, setter);
        });
    }

    private <E> Uni<Set<String>> taken(
            Map<String, List<E>> rows, SingularAttribute<? super E, String> attribute, int round) {
        var candidates = rows.entrySet().stream()
                .flatMap(same ->
                        candidates(same.getKey(), round + same.getValue().size()))
                .toList();
        @SuppressWarnings("unchecked")
        var entity = (Class<E>) attribute.getDeclaringType().getJavaType();
        var slug = Field.<E, String>field(attribute);
        return queries.of(entity)
                .where(slug.in(candidates))
                .list(Shape.<E, String>of(row -> row.get(attribute)))
                .map(HashSet::new);
    }

    private static Stream<String> candidates(String slug, int number) {
        return IntStream.rangeClosed(1, number).mapToObj(n -> n == 1 ? slug : slug + "-" + n);
    }

    /** Gives each row the first slug that is free; answers with those that went away empty. */
    private static <E> Map<String, List<E>> assign(
            Map<String, List<E>> rows, BiConsumer<E, String> setter, Set<String> taken, int round) {
        Map<String, List<E>> left = new LinkedHashMap<>();
        rows.forEach((slug, same) -> {
            var free = candidates(slug, round + same.size()).filter(taken::add).iterator();
            for (var row : same) {
                if (free.hasNext()) {
                    setter.accept(row, free.next());
                } else {
                    left.computeIfAbsent(slug, key -> new ArrayList<>()).add(row);
                }
            }
        });
        return left;
    }

    /** Nobody counts as far as this. */
    private static <E> Uni<Void> giveRandom(Map<String, List<E>> rows, BiConsumer<E, String> setter) {
        rows.forEach((slug, same) -> same.forEach(row ->
                setter.accept(row, slug + "-" + UUID.randomUUID().toString().substring(24))));
        return Uni.createFrom().voidItem();
    }
}
