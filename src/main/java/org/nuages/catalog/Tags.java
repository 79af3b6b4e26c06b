package org.nuages.catalog;

import jakarta.inject.Singleton;
import org.nuages.core.query.Manager;
import org.nuages.core.query.PlainSet;
import org.nuages.core.query.Queries;

@Singleton
public class Tags extends Manager<Tag, Long, PlainSet<Tag>> {

    Tags(Queries queries) {
        super(Tag.class, queries, PlainSet::new);
    }
}
