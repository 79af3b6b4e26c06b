package org.nuages.catalog;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.seeding.Seed;

@Singleton
class CatalogSeeds {

    @Produces
    @Singleton
    Seed categories() {
        return new Seed(20, "categories", CATEGORIES, 100, false);
    }

    @Produces
    @Singleton
    Seed products() {
        return new Seed(30, "products", PRODUCTS, 10_000, true);
    }

    @Produces
    @Singleton
    Seed tags() {
        return new Seed(40, "tags", TAGS, 50, false);
    }

    private static final String CATEGORIES = """
            insert into categories (id, name, slug, parent_id, created_at, updated_at)
            overriding system value
            select n, 'Category ' || n, 'category-' || n, case when n > 10 then 1 + (n - 1) % 10 end, created, created
            from (select n, timestamptz '2025-01-01 00:00Z' + n * interval '1 minute' as created
                  from generate_series(1, $1::bigint) n) numbered
            where setval('categories_id_seq', greatest((select coalesce(max(id), 1) from categories), $1)) > 0
            on conflict do nothing
            """;

    private static final String PRODUCTS = """
            insert into products (id, name, slug, description, price, stock, category_id, status, created_at, updated_at)
            select md5('product-' || n)::uuid, 'Product ' || n, 'product-' || n,
                   'Description of product ' || n || '. ' || repeat('A plain and honest text about its many uses. ', 3),
                   (7919 * n % 99991)::numeric / 100 + 1,
                   case when n % 50 = 49 then 0 else 1000 + 13 * n % 9000 end,
                   1 + (n - 1) % 100,
                   case when n % 20 = 0 then 'ARCHIVED' when n % 20 = 10 then 'DRAFT' else 'ACTIVE' end,
                   created, created
            from (select n, timestamptz '2025-02-01 00:00Z' + n * interval '1 minute' as created
                  from generate_series(1, $1::bigint) n) numbered
            on conflict do nothing
            """;

    private static final String TAGS = """
            insert into tags (id, name)
            overriding system value
            select n, 'tag-' || n
            from generate_series(1, $1::bigint) n
            where setval('tags_id_seq', greatest((select coalesce(max(id), 1) from tags), $1)) > 0
            on conflict do nothing
            """;
}
