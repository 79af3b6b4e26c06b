package org.nuages.books;

import org.nuages.core.input.Fields;

/** What clients may write of a review. */
public final class ReviewInput {

    private ReviewInput() {}

    static void read(Fields in, Review review) {
        in.integer("rating").atLeast(1).atMost(5).into(rating -> review.rating = rating);
        in.textOrBlank("text").most(10_000).orElse("").into(text -> review.text = text);
    }
}
