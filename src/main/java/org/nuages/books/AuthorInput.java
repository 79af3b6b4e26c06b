package org.nuages.books;

import org.nuages.core.input.Fields;

/** What clients may write of an author. */
public final class AuthorInput {

    private AuthorInput() {}

    static void read(Fields in, Author author) {
        in.text("name").most(200).into(name -> author.name = name);
        in.email("email").orNull().into(address -> author.email = address);
        in.textOrBlank("bio").most(10_000).orElse("").into(text -> author.bio = text);
    }
}
