package org.nuages.core.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Requests as each kind of caller. Each call makes sure that the account is there. */
@Singleton
public class As {

    /** Keys that no sequence of a test comes to, so that a token stays its account's whatever has been cleared. */
    private static final long USER = 900_001;

    private static final long OTHER = 900_002;
    private static final long STAFF = 900_003;

    private final A a;
    private final Map<Long, String> tokens = new ConcurrentHashMap<>();

    As(A a) {
        this.a = a;
    }

    public RequestSpecification anonymous() {
        return given().urlEncodingEnabled(true);
    }

    public RequestSpecification user() {
        return with(token(USER, "user@example.org", false));
    }

    /** Somebody else than {@link #user}. */
    public RequestSpecification other() {
        return with(token(OTHER, "other@example.org", false));
    }

    /** The key of {@link #user}. */
    public long userId() {
        token(USER, "user@example.org", false);
        return USER;
    }

    /** The key of {@link #other}. */
    public long otherId() {
        token(OTHER, "other@example.org", false);
        return OTHER;
    }

    public RequestSpecification staff() {
        return with(staffToken());
    }

    public String staffToken() {
        return token(STAFF, "staff@example.org", true);
    }

    public static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    /** Some other account that a test has made. */
    public RequestSpecification signedIn(String email) {
        return with(signIn(email));
    }

    private String token(long id, String email, boolean isStaff) {
        a.userWithId(id, email, isStaff);
        return tokens.computeIfAbsent(id, key -> signIn(email));
    }

    private static String signIn(String email) {
        return given().formParam("email", email)
                .formParam("password", A.PASSWORD)
                .post("/api/v1/auth/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access");
    }
}
