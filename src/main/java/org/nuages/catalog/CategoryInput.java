package org.nuages.catalog;

import org.nuages.core.input.Fields;
import org.nuages.core.query.Slugs;

/** What clients may write of a category. */
public final class CategoryInput {

    private CategoryInput() {}

    static void read(Fields in, Category category) {
        in.text("name").most(100).into(name -> category.name = name);
        in.text("slug")
                .most(120)
                .check(Slugs::problem)
                .unique(Category_.slug)
                .optional()
                .into(slug -> category.slug = slug);
        in.reference("parent", Category.class).orNull().into(parent -> category.parent = parent);
    }
}
