package org.nuages.core.listing;

import io.smallrye.mutiny.Multi;
import java.util.List;
import org.nuages.core.query.Selection;

/** All rows of a list, to be written one JSON object a line, no faster than they are read. */
public record Export<V>(Multi<List<V>> chunks, Selection selection) implements ListAnswer<V> {

    public static final String MEDIA_TYPE = "application/x-ndjson";
}
