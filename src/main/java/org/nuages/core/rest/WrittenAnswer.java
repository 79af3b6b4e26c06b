package org.nuages.core.rest;

import java.util.HashMap;
import java.util.Map;
import org.nuages.core.requests.EntityTag;

/** An answer as bytes, to be sent, kept, and sent again. The content type is not among its headers: it is the endpoint's. */
public record WrittenAnswer(int status, Map<String, String> headers, byte[] body) {

    /** With an ETag, also where it is of no one row. */
    public WrittenAnswer tagged() {
        if (headers.containsKey(AnswerWriter.ETAG)) {
            return this;
        }
        var more = new HashMap<>(headers);
        more.put(AnswerWriter.ETAG, EntityTag.of(0, body));
        return new WrittenAnswer(status, Map.copyOf(more), body);
    }
}
