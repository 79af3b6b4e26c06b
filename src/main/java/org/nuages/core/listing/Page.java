package org.nuages.core.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A part of a list.
 *
 * @param count absent from keyset pages and where the caller left it out
 */
public record Page<V>(
        @JsonInclude(JsonInclude.Include.NON_NULL) Long count,
        String next,
        String previous,
        int pageSize,
        List<V> results)
        implements ListAnswer<V> {}
