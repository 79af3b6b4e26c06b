package org.nuages.catalog;

import static org.nuages.core.query.Field.field;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.nuages.core.database.Transactions;
import org.nuages.core.errors.ApiException;
import org.nuages.core.query.Condition;
import org.nuages.core.query.Manager;
import org.nuages.core.query.PlainSet;
import org.nuages.core.query.Queries;
import org.nuages.core.query.Related;
import org.nuages.core.query.Slugs;

@Singleton
public class Categories extends Manager<Category, Long, PlainSet<Category>> {

    private final Slugs slugs;
    private final Transactions transactions;

    Categories(Queries queries, Slugs slugs, Transactions transactions) {
        super(Category.class, queries, PlainSet::new);
        this.slugs = slugs;
        this.transactions = transactions;
    }

    /** The products in a category itself that the viewer may see. */
    static Related<Category, Product> products() {
        return Related.<Category, Product>by(Product_.category).where(Condition.forViewer(Products::isVisibleTo));
    }

    @Override
    protected Uni<Void> complete(List<Category> made) {
        var nameless = made.stream().filter(category -> category.slug == null).toList();
        return slugs.give(
                nameless, Category_.slug, category -> category.name, (category, slug) -> category.slug = slug);
    }

    /** Who moves branches does so alone: two moves that are sound by themselves can make a circle together. */
    @Override
    public Uni<Void> save(Category category) {
        return transactions
                .alone("categories.parent")
                .chain(() -> super.save(category))
                .chain(() -> isBelowItself(category))
                .invoke(Categories::refuseCircle)
                .replaceWithVoid();
    }

    private Uni<Boolean> isBelowItself(Category category) {
        return all().where(hasKey(category.id))
                .where(field(Category_.parent).isAtOrBelow(Category_.parent, hasKey(category.id)))
                .exists();
    }

    private static void refuseCircle(boolean isBelowItself) {
        if (isBelowItself) {
            throw ApiException.invalid(Map.of("parent", List.of("A category cannot stand below itself.")));
        }
    }
}
