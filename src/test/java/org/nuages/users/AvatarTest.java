package org.nuages.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertInvalid;
import static org.nuages.core.testing.Answers.assertStatements;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class AvatarTest extends ServiceTest {

    private String url;

    @BeforeEach
    void somebody() {
        rows.clear();
        url = "/api/v1/users/" + as.userId() + "/avatar";
    }

    /** Of noise, which no format makes smaller. */
    static byte[] image(String format, int side, int seed) throws IOException {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var random = new Random(seed);
        for (var i = 0; i < side * side; i++) {
            image.setRGB(i % side, i / side, random.nextInt());
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private Response put(RequestSpecification caller, byte[] file) {
        return caller.multiPart("avatar", "me.gif", file, "image/gif").put(url);
    }

    private String path(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        var avatar = answer.jsonPath().getString("avatar");
        assertThat(avatar).matches("http://localhost:\\d+/media/avatars/[0-9a-f]{64}\\.(png|jpg)");
        return avatar.substring(avatar.indexOf("/media"));
    }

    @Test
    void is_given_seen_by_anybody_kept_for_ever_and_taken_away() throws IOException {
        var png = image("png", 8, 1);
        var given = put(as.user(), png);
        var path = path(given);
        assertThat(path).endsWith(".png");
        assertThat(as.user().get("/api/v1/users/me").jsonPath().getString("avatar"))
                .endsWith(path);

        var seen = as.anonymous().get(path);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.asByteArray()).isEqualTo(png);
        assertThat(seen.contentType()).isEqualTo("image/png");
        assertThat(seen.headers().getValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(seen.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertStatements(seen, 1);
        assertThat(as.anonymous()
                        .header("If-None-Match", "\"x\", W/" + seen.header("ETag"))
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
        assertThat(path(put(as.user(), png))).isEqualTo(path);

        var other = path(put(as.staff(), image("jpg", 8, 2)));
        assertThat(other).endsWith(".jpg");
        assertDetail(as.anonymous().get(path), 404, "not_found", "Not found.");
        assertThat(as.anonymous().get(other).contentType()).isEqualTo("image/jpeg");

        assertThat(as.user().delete(url).statusCode()).isEqualTo(204);
        assertThat(as.user().get("/api/v1/users/me").jsonPath().getString("avatar"))
                .isNull();
        assertThat(as.anonymous().get(other).statusCode()).isEqualTo(404);
        assertThat(rows.count("avatars")).isZero();
    }

    @Test
    void two_users_with_one_image_have_two() throws IOException {
        var png = image("png", 8, 1);
        var mine = path(put(as.user(), png));
        var theirs = as.other().multiPart("avatar", "me.png", png).put("/api/v1/users/" + as.otherId() + "/avatar");
        assertThat(path(theirs)).isNotEqualTo(mine);
        assertThat(as.staff().delete("/api/v1/users/" + as.otherId()).statusCode())
                .isEqualTo(204);
        assertThat(as.anonymous().get(mine).statusCode()).isEqualTo(200);
        assertThat(rows.count("avatars")).isEqualTo(1);
    }

    @Test
    void what_is_no_image_changes_nothing() throws IOException {
        path(put(as.user(), image("png", 8, 1)));
        var before = rows.fingerprint("avatars");

        assertInvalid(
                put(as.user(), "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)),
                Map.of(
                        "avatar",
                        List.of("Upload a valid image. The file you uploaded was either not an image or a corrupted"
                                + " image.")));
        assertInvalid(put(as.user(), new byte[0]), Map.of("avatar", List.of("The submitted file is empty.")));
        assertInvalid(
                as.user().multiPart("avatar", "text").put(url),
                Map.of("avatar", List.of("The submitted data was not a file. Check the encoding type on the form.")));
        assertInvalid(
                as.user().multiPart("other", "me.png", image("png", 8, 2)).put(url),
                Map.of("avatar", List.of("No file was submitted.")));
        for (var type : new String[] {"application/json", "application/x-ndjson", "image/png", "text/plain"}) {
            assertDetail(
                    as.user().contentType(type).body(new byte[] {1}).put(url),
                    415,
                    "unsupported_media_type",
                    "Unsupported media type in request.");
        }
        assertThat(put(as.other(), image("png", 8, 2)).statusCode()).isEqualTo(404);
        assertThat(put(as.anonymous(), image("png", 8, 2)).statusCode()).isEqualTo(401);
        assertThat(as.other().delete(url).statusCode()).isEqualTo(404);
        as.staff();
        assertThat(rows.fingerprint("avatars")).isEqualTo(before);
        assertThat(rows.value("select avatar from users where id = $1", as.userId()))
                .isNotNull();
    }
}
