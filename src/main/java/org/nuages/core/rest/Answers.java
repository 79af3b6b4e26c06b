package org.nuages.core.rest;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuages.core.errors.ApiException;
import org.nuages.core.query.Detail;
import org.nuages.core.query.Selection;
import org.nuages.core.requests.EntityTag;

/** Turns whatever endpoints answer into bytes, except streams, which are written as they come. */
@Singleton
public class Answers {

    private static final byte[] NOTHING = {};

    private final JsonViews views;
    private final ErrorRenderer errors;

    Answers(JsonViews views, ErrorRenderer errors) {
        this.views = views;
        this.errors = errors;
    }

    /** A refusal that is kept, because something was changed before it. */
    public WrittenAnswer write(ApiException refusal) {
        return new WrittenAnswer(refusal.status(), Map.of(), errors.body(refusal, null));
    }

    /** With its status and headers; of what was chosen by the caller. */
    public WrittenAnswer write(Object answer, Selection selection) {
        if (answer instanceof WrittenAnswer written) {
            return written;
        }
        if (answer instanceof RestResponse<?> response) {
            return write(response, selection);
        }
        if (answer instanceof Detail<?> detail) {
            return write(detail, selection);
        }
        return answer == null
                ? new WrittenAnswer(204, Map.of(), NOTHING)
                : new WrittenAnswer(200, Map.of(), views.write(answer, selection));
    }

    private WrittenAnswer write(RestResponse<?> response, Selection selection) {
        var content = write(response.getEntity(), selection);
        var headers = new HashMap<>(content.headers());
        response.getStringHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        return new WrittenAnswer(response.getStatus(), Map.copyOf(headers), content.body());
    }

    private WrittenAnswer write(Detail<?> detail, Selection selection) {
        var bytes = views.write(detail.view(), selection);
        var tag = EntityTag.of(detail.version(), bytes);
        return new WrittenAnswer(200, Map.of(AnswerWriter.ETAG, tag), bytes);
    }
}
