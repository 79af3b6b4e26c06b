package org.nuages.core.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nuages.core.security.TokenPair;

/** Requests as each kind of caller. Each call makes sure that the account is there. */
public class As {

    /** Keys that no sequence of a test comes to, so that a token stays its account's whatever has been cleared. */
    private static final long USER = 900_001;

    private static final long OTHER = 900_002;
    private static final long STAFF = 900_003;

    /** In seconds */
    private static final long GOOD_FOR = 600;

    private final A a;
    private final Rows rows;
    private final Map<Signed, String> tokens = new ConcurrentHashMap<>();

    /** A token of an account is good until all of them end, and for a quarter of an hour. */
    private record Signed(long id, long version, long since) {}

    As(A a, Rows rows) {
        this.a = a;
        this.rows = rows;
    }

    public RequestSpecification anonymous() {
        return given().urlEncodingEnabled(true);
    }

    public RequestSpecification user() {
        return with(token(USER, "user@example.org", false));
    }

    /** Somebody else than {@link #user}. */
    public RequestSpecification other() {
        return with(otherToken());
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

    public String otherToken() {
        return token(OTHER, "other@example.org", false);
    }

    public String staffToken() {
        return token(STAFF, "staff@example.org", true);
    }

    public static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    /** Some other account that a test has made. */
    public RequestSpecification signedIn(String email) {
        return with(signIn(email).access());
    }

    private String token(long id, String email, boolean isStaff) {
        a.userWithId(id, email, isStaff);
        var version = (long) rows.value("select tokens_version from users where id = $1", id);
        var since = Instant.now().getEpochSecond() / GOOD_FOR;
        return tokens.computeIfAbsent(
                new Signed(id, version, since), key -> signIn(email).access());
    }

    public static TokenPair signIn(String email) {
        return given().formParam("email", email)
                .formParam("password", A.PASSWORD)
                .post("/api/v1/auth/token")
                .then()
                .statusCode(200)
                .extract()
                .as(TokenPair.class);
    }
}
