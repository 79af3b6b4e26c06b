package org.nuages.core.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;

/** Requests as each kind of caller. Accounts are made when they are first needed. */
@Singleton
public class As {

    private final A a;
    private final Rows rows;
    private String staff;
    private String user;

    As(A a, Rows rows) {
        this.a = a;
        this.rows = rows;
    }

    public RequestSpecification anonymous() {
        return given().urlEncodingEnabled(true);
    }

    public RequestSpecification user() {
        user = user == null ? token("user@example.org", false) : user;
        return with(user);
    }

    public RequestSpecification staff() {
        return with(staffToken());
    }

    public String staffToken() {
        staff = staff == null ? token("staff@example.org", true) : staff;
        return staff;
    }

    public static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private String token(String email, boolean isStaff) {
        if ((long) rows.value("select count(*) from users where email = $1", email) == 0) {
            a.user(email, isStaff, true);
        }
        return given().formParam("email", email)
                .formParam("password", A.PASSWORD)
                .post("/api/v1/auth/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access");
    }
}
