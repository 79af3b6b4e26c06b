package org.nuages.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;
import org.nuages.core.editing.StatusAnswer;
import org.nuages.core.listing.Page;
import org.nuages.core.query.Detail;
import org.nuages.core.query.Selection;
import org.nuages.core.requests.EntityTag;

/** Whatever an endpoint answers can be kept as bytes and sent later. */
@QuarkusTest
class AnswersTest {

    private static final StatusAnswer VIEW = new StatusAnswer("red");
    private static final String JSON = "{\"status\":\"red\"}";

    @Inject
    Answers answers;

    private void assertWritten(Object answer, int status, Map<String, String> headers, String body) {
        var written = answers.write(answer, Selection.ALL);
        assertThat(written.status()).isEqualTo(status);
        assertThat(written.headers()).isEqualTo(headers);
        assertThat(new String(written.body(), StandardCharsets.UTF_8)).isEqualTo(body);
    }

    private static Map<String, String> tagged(long version) {
        return Map.of("ETag", EntityTag.of(version, JSON.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void views_lists_and_pages() {
        assertWritten(VIEW, 200, Map.of(), JSON);
        assertWritten(List.of(VIEW), 200, Map.of(), "[" + JSON + "]");
        assertWritten(
                new Page<>(1L, null, null, 50, List.of(VIEW)),
                200,
                Map.of(),
                "{\"count\":1,\"next\":null,\"previous\":null,\"page_size\":50,\"results\":[" + JSON + "]}");
        assertWritten(null, 204, Map.of(), "");
    }

    @Test
    void details_with_their_tag() {
        assertWritten(new Detail<>(VIEW, 7), 200, tagged(7), JSON);
    }

    @Test
    void responses_with_their_status_and_headers() {
        var created = RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, new Detail<>(VIEW, 0))
                .header("Location", "http://x/1")
                .build();

        assertWritten(created, 201, Map.of("ETag", tagged(0).get("ETag"), "Location", "http://x/1"), JSON);
        assertWritten(RestResponse.accepted(VIEW), 202, Map.of(), JSON);
    }

    @Test
    void only_what_was_chosen() {
        var written = answers.write(VIEW, Selection.without("status"));

        assertThat(new String(written.body(), StandardCharsets.UTF_8)).isEqualTo("{}");
        assertThat(answers.write(written, Selection.ALL)).isSameAs(written);
    }
}
