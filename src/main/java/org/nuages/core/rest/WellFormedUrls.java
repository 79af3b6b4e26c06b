package org.nuages.core.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.BitSet;
import java.util.regex.Pattern;
import org.nuages.core.entrance.EntryStep;
import org.nuages.core.errors.ApiException;

/** A URL that is none is refused in the envelope: the framework would answer it with a bare status. */
@Singleton
@Priority(EntryStep.WELL_FORMED)
public class WellFormedUrls implements EntryStep {

    /** Nothing to decode and nothing to get wrong: most URLs need not be parsed. */
    private static final BitSet PLAIN = new BitSet();

    static {
        PLAIN.set('a', 'z' + 1);
        PLAIN.set('A', 'Z' + 1);
        PLAIN.set('0', '9' + 1);
        "-._~/?&=,".chars().forEach(PLAIN::set);
    }

    /** Browsers leave signs as they are that RFC 3986 would have escaped. */
    private static final Pattern QUERY = Pattern.compile("([^%\\p{Cntrl} ]|%\\p{XDigit}{2})*+");

    private final RouterAnswers answers;

    WellFormedUrls(RouterAnswers answers) {
        this.answers = answers;
    }

    @Override
    public boolean admits(RoutingContext context) {
        var url = context.request().uri();
        if (isPlain(url)) {
            return true;
        }
        var problem = problem(url);
        if (problem != null) {
            answers.answer(context, problem);
        }
        return problem == null;
    }

    private static boolean isPlain(String url) {
        for (var i = 0; i < url.length(); i++) {
            if (!PLAIN.get(url.charAt(i))) {
                return false;
            }
        }
        return !url.startsWith("//");
    }

    /** A NUL is in no slug and no id, and PostgreSQL would not even look for it. */
    private static ApiException problem(String url) {
        try {
            var query = url.indexOf('?');
            var path = new URI(query < 0 ? url : url.substring(0, query)).getPath();
            if (query >= 0 && !QUERY.matcher(url).region(query, url.length()).matches()) {
                return Reasons.error(400);
            }
            return path != null && path.indexOf('\0') >= 0 ? ApiException.notFound() : null;
        } catch (URISyntaxException e) {
            return Reasons.error(400);
        }
    }
}
