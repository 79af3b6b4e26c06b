package org.nuages.blog;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.input.DescribedInput;
import org.nuages.core.openapi.ExampleFile;
import org.nuages.core.rest.ApiCollection;

/** What the blog adds to the service: the collection of the root document, the inputs of the API document. */
@Singleton
class Blog {

    @Produces
    @Singleton
    ApiCollection posts() {
        return new ApiCollection("posts", "/api/v1/posts");
    }

    @Produces
    @Singleton
    DescribedInput postInput() {
        return DescribedInput.of(PostInput.class, PostInput::read, new Post());
    }

    @Produces
    @Singleton
    DescribedInput commentInput() {
        return DescribedInput.of(CommentInput.class, CommentInput::read, new Comment());
    }

    @Produces
    @Singleton
    DescribedInput commentEdit() {
        return DescribedInput.of(CommentEdit.class, CommentEdit::read, new Comment());
    }

    @Produces
    @Singleton
    ExampleFile examples() {
        return new ExampleFile("blog");
    }
}
