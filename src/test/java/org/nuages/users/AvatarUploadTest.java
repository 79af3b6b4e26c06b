package org.nuages.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertInvalid;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

/** Images may be larger than other bodies, however they are sent; few at a time are. */
@QuarkusTest
class AvatarUploadTest extends ServiceTest {

    private static final int MEGABYTE = 1 << 20;
    private static final int PLACES = 4;
    private static final String TOO_LARGE = "The request is too large.";
    private static final Map<String, List<String>> TOO_LARGE_A_FILE =
            Map.of("avatar", List.of("Ensure this file has no more than 5242880 bytes."));

    private static byte[] image;

    private String url;

    @BeforeEach
    void somebody() {
        rows.clear();
        url = "/api/v1/users/" + as.userId() + "/avatar";
    }

    @BeforeAll
    static void largeImage() throws IOException {
        image = AvatarTest.image("png", 1_200, 1);
        assertThat(image.length).isBetween(4 * MEGABYTE, 5 * MEGABYTE);
    }

    /** RestAssured does not tell the length of files. */
    private static RequestSpecification inPieces(RequestSpecification caller, byte[] file) {
        return caller.multiPart("avatar", "me.png", file);
    }

    private static RequestSpecification withItsLength(RequestSpecification caller, byte[] file) {
        var form = new ByteArrayOutputStream();
        form.writeBytes(bytes("--x\r\nContent-Disposition: form-data; name=\"avatar\"; filename=\"me.png\"\r\n\r\n"));
        form.writeBytes(file);
        form.writeBytes(bytes("\r\n--x--\r\n"));
        return caller.contentType("multipart/form-data; boundary=x").body(form.toByteArray());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void assertTooLarge(Response answer) {
        assertDetail(answer, 413, "too_large", TOO_LARGE);
    }

    @Test
    void an_image_may_have_five_mebibytes() {
        var known = withItsLength(as.user(), image).put(url);
        assertThat(known.statusCode()).as(known.asString()).isEqualTo(200);
        var unknown = inPieces(as.user(), image).put(url);
        assertThat(unknown.statusCode()).as(unknown.asString()).isEqualTo(200);

        assertThat(unknown.jsonPath().getString("avatar"))
                .isEqualTo(known.jsonPath().getString("avatar"));
        assertThat(rows.value("select length(content) from avatars")).isEqualTo(image.length);
    }

    @Test
    void more_is_refused_and_more_than_two_elsewhere() {
        var before = rows.fingerprint("avatars");

        assertInvalid(withItsLength(as.user(), new byte[5 * MEGABYTE + 1]).put(url), TOO_LARGE_A_FILE);
        assertInvalid(inPieces(as.user(), new byte[5 * MEGABYTE + 1]).put(url), TOO_LARGE_A_FILE);
        assertTooLarge(withItsLength(as.user(), new byte[6 * MEGABYTE]).put(url));
        assertTooLarge(inPieces(as.user(), new byte[6 * MEGABYTE]).put(url));
        assertTooLarge(withItsLength(as.staff(), image).post("/api/v1/tags"));
        assertTooLarge(inPieces(as.staff(), image).post("/api/v1/tags"));
        assertDetail(
                withItsLength(as.anonymous(), image).put(url),
                401,
                "not_authenticated",
                "Authentication credentials were not provided.");

        assertThat(rows.fingerprint("avatars")).isEqualTo(before);
    }

    @Test
    void who_finds_no_place_may_come_again() throws IOException {
        var before = rows.fingerprint("avatars");
        var others = new ArrayList<Socket>();
        try {
            for (var i = 0; i < PLACES; i++) {
                others.add(beginning(as.otherToken()));
            }
            await().until(() ->
                    withItsLength(as.user(), new byte[3 * MEGABYTE]).put(url).statusCode() == 503);

            var refused = withItsLength(as.user(), image).put(url);
            assertDetail(refused, 503, "unavailable", "The service is temporarily unavailable.");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(inPieces(as.user(), image).put(url).statusCode()).isEqualTo(503);
            assertThat(rows.fingerprint("avatars")).isEqualTo(before);
            var small = withItsLength(as.user(), AvatarTest.image("png", 8, 1)).put(url);
            assertThat(small.statusCode()).as(small.asString()).isEqualTo(200);
        } finally {
            for (var other : others) {
                other.close();
            }
        }
        await().until(() -> withItsLength(as.user(), image).put(url).statusCode() == 200);
    }

    @Test
    void who_is_refused_before_the_image_is_there_is_cut_off_and_takes_no_place() throws IOException {
        var strangers = new ArrayList<Socket>();
        for (var i = 0; i <= PLACES; i++) {
            strangers.add(beginning("nonsense"));
        }
        for (var stranger : strangers) {
            try (stranger) {
                var answer = new String(stranger.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).matches("(?s)HTTP/1.1 (401|503) .*");
            }
        }
        var refused = withItsLength(as.user(), new byte[3 * MEGABYTE]).put(url);
        assertThat(refused.statusCode()).isEqualTo(400);
    }

    /** Somebody who says that he sends an image, and then takes his time. */
    private Socket beginning(String token) throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.getOutputStream()
                .write(bytes("PUT /api/v1/users/" + as.otherId()
                        + "/avatar HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 3000000\r\n\r\n--x"));
        return socket;
    }
}
