package org.nuages.catalog;

import org.nuages.core.input.Fields;

/** What clients may write of a product. */
public final class ProductInput {

    private ProductInput() {}

    static void read(Fields in, Product product) {
        in.text("name").most(200).into(name -> product.name = name);
        in.textOrBlank("description").most(50_000).orElse("").into(text -> product.description = text);
        in.decimal("price", 10, 2).atLeast(0).into(price -> product.price = price);
        in.integer("stock").atLeast(0).orElse(0).into(pieces -> product.stock = pieces);
        in.reference("category_id", Category.class).into(category -> product.category = category);
        in.choice("status", Product.Status.class).orElse(Product.Status.DRAFT).into(status -> product.status = status);
    }
}
