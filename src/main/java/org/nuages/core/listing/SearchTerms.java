package org.nuages.core.listing;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Splits a search into its terms: words between spaces and commas, and quoted phrases. */
final class SearchTerms {

    private static final int MOST = 8;
    private static final Pattern TERM = Pattern.compile("\"([^\"]*)\"|[^\\s,]+");

    private SearchTerms() {}

    static List<String> of(String text) throws InvalidParameter {
        if (text.indexOf('\0') >= 0) {
            throw new InvalidParameter("Null characters are not allowed.");
        }
        var terms = TERM.matcher(text)
                .results()
                .flatMap(term -> Stream.of(term.group(1) == null ? term.group() : term.group(1)))
                .filter(term -> !term.isBlank())
                .toList();
        if (terms.size() > MOST) {
            throw new InvalidParameter("At most %d search terms are allowed.".formatted(MOST));
        }
        return terms;
    }
}
