package org.nuages.bench.plain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Written here and not by the framework: the entity tag covers the bytes sent. */
record TaggedAnswer<T>(ObjectWriter writer) {

    RestResponse<byte[]> of(long version, T row, String ifNoneMatch) {
        var body = toJson(row);
        var tag = EntityTags.of(version, body);
        if (EntityTags.matches(ifNoneMatch, tag)) {
            return RestResponse.ResponseBuilder.<byte[]>create(RestResponse.Status.NOT_MODIFIED)
                    .header(HttpHeaders.ETAG, tag)
                    .build();
        }
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    private byte[] toJson(T row) {
        try {
            return writer.writeValueAsBytes(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
