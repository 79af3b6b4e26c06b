package org.nuages.catalog;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A category with all below it. */
public record CategoryNode(Long id, String name, String slug, Long productCount, List<CategoryNode> children) {

    /** The whole forest, siblings in the order of the list. */
    static List<CategoryNode> forest(List<CategoryView> categories) {
        var byParent = categories.stream()
                .collect(Collectors.groupingBy(category -> category.parent() == null ? 0L : category.parent()));
        return below(0L, byParent);
    }

    private static List<CategoryNode> below(Long parent, Map<Long, List<CategoryView>> byParent) {
        return byParent.getOrDefault(parent, List.of()).stream()
                .map(category -> new CategoryNode(
                        category.id(),
                        category.name(),
                        category.slug(),
                        category.productCount(),
                        below(category.id(), byParent)))
                .toList();
    }
}
