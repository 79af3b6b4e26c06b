package org.nuages.books;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.input.DescribedInput;
import org.nuages.core.openapi.ExampleFile;
import org.nuages.core.rest.ApiCollection;

/** What the books add to the service: the collections of the root document, the inputs of the API document. */
@Singleton
class Library {

    @Produces
    @Singleton
    ApiCollection authors() {
        return new ApiCollection("authors", "/api/v1/authors");
    }

    @Produces
    @Singleton
    ApiCollection books() {
        return new ApiCollection("books", "/api/v1/books");
    }

    @Produces
    @Singleton
    DescribedInput authorInput() {
        return DescribedInput.of(AuthorInput.class, AuthorInput::read, new Author());
    }

    @Produces
    @Singleton
    DescribedInput bookInput() {
        return DescribedInput.of(BookInput.class, BookInput::read, new Book());
    }

    @Produces
    @Singleton
    DescribedInput reviewInput() {
        return DescribedInput.of(ReviewInput.class, ReviewInput::read, new Review());
    }

    @Produces
    @Singleton
    ExampleFile examples() {
        return new ExampleFile("books");
    }
}
