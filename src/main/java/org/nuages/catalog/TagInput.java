package org.nuages.catalog;

import org.nuages.core.input.Fields;

/** What clients may write of a tag. */
public final class TagInput {

    private TagInput() {}

    static void read(Fields in, Tag tag) {
        in.text("name").most(50).unique(Tag_.name).into(name -> tag.name = name);
    }
}
