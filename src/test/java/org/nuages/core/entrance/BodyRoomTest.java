package org.nuages.core.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

/** Bodies that are being sent, slowly and by many, are never more in memory than there is room for. */
@QuarkusTest
public class BodyRoomTest extends ServiceTest {

    private static final String PLACE = "/api/v1/auth/token";
    private static final int LARGE = 2_000_000;

    /** Of 64 MiB */
    private static final int AT_ONCE = 33;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    @Test
    void who_finds_no_room_comes_again_and_small_bodies_need_none() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (var i = 0; i < AT_ONCE; i++) {
                slow.add(begun());
            }
            await().until(() -> large().statusCode() == 503);

            assertThat(large().header("Retry-After")).isEqualTo("1");
            assertThat(large().jsonPath().getString("error.code")).isEqualTo("unavailable");
            assertThat(signIn("nobody@example.org").statusCode()).isEqualTo(401);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
        await().until(() -> large().statusCode() == 401);
    }

    private Response large() {
        return signIn("x".repeat(LARGE - 100) + "@example.org");
    }

    private Response signIn(String email) {
        return as.anonymous()
                .contentType("application/json")
                .body("{\"email\":\"%s\",\"password\":\"x\"}".formatted(email))
                .post(PLACE);
    }

    /** All but the end of a body */
    private static Socket begun() throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.getOutputStream()
                .write(("POST " + PLACE + " HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
                                + " application/json\r\nContent-Length: " + LARGE + "\r\n\r\n{")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
