package org.nuages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.A;
import org.nuages.core.testing.Api;
import org.nuages.core.testing.As;
import org.nuages.core.testing.ServiceTest;
import org.nuages.users.KnownResetTokens;

/** Every operation, tried by every kind of caller. An operation without a row here fails the build. */
@QuarkusTest
class PermissionTableTest extends ServiceTest {

    /** What anonymous, some user, the owner of the row and staff are answered; a draft is what is published. */
    private static final String TABLE = """
            GET    /api/v1                               200 200 200 200
            POST   /api/v1/auth/token                    200 200 200 200  {"email":"someone@example.org","password":"a sound password"}
            GET    /.well-known/jwks.json                200 200 200 200
            POST   /api/v1/auth/token/refresh            200 200 200 200  {"refresh":"REFRESH"}
            POST   /api/v1/auth/token/verify             200 200 200 200  {"token":"REFRESH"}
            POST   /api/v1/auth/token/blacklist          200 200 200 200  {"refresh":"REFRESH"}
            POST   /api/v1/auth/token/blacklist_all      401 200 200 200
            POST   /api/v1/auth/password_reset           200 200 200 200  {"email":"someone@example.org"}
            POST   /api/v1/auth/password_reset/confirm   200 200 200 200  {"token":"RESET","password":"quite a new one"}
            GET    /api/v1/auth/api_tokens               401 200 200 200
            POST   /api/v1/auth/api_tokens               401 201 201 201  {"name":"phone"}
            GET    /api/v1/auth/api_tokens/{id}          401 404 200 404
            DELETE /api/v1/auth/api_tokens/{id}          401 404 204 404
            GET    /api/v1/authors                       200 200 200 200
            POST   /api/v1/authors                       401 403 403 201  {"name":"New"}
            GET    /api/v1/authors/{id}                  200 200 200 200
            PUT    /api/v1/authors/{id}                  401 403 403 200  {"name":"Other"}
            PATCH  /api/v1/authors/{id}                  401 403 403 200  {"name":"Other"}
            DELETE /api/v1/authors/{id}                  401 403 403 204
            GET    /api/v1/books                         200 200 200 200
            POST   /api/v1/books                         401 201 201 201  {"title":"New","isbn":"1234567890","author_id":2}
            GET    /api/v1/books/bestsellers             200 200 200 200
            GET    /api/v1/books/{id}                    200 200 200 200
            PUT    /api/v1/books/{id}                    401 403 403 200  {"title":"New","isbn":"1234567890","author_id":2}
            PATCH  /api/v1/books/{id}                    401 403 403 200  {"title":"Other"}
            DELETE /api/v1/books/{id}                    401 403 403 204
            POST   /api/v1/books/{id}/publish            401 404 403 200
            GET    /api/v1/books/{book}/reviews          200 200 200 200
            POST   /api/v1/books/{book}/reviews          401 201 400 201  {"rating":5}
            GET    /api/v1/books/{book}/reviews/{id}     200 200 200 200
            PUT    /api/v1/books/{book}/reviews/{id}     401 403 200 200  {"rating":4}
            PATCH  /api/v1/books/{book}/reviews/{id}     401 403 200 200  {"rating":4}
            DELETE /api/v1/books/{book}/reviews/{id}     401 403 204 204
            GET    /api/v1/cart                          401 200 200 200
            DELETE /api/v1/cart                          401 204 204 204
            POST   /api/v1/cart/checkout                 401 400 201 400
            POST   /api/v1/cart/items                    401 201 201 201  {"product_id":"PRODUCT","quantity":1}
            PATCH  /api/v1/cart/items/{id}               401 404 200 404  {"quantity":2}
            DELETE /api/v1/cart/items/{id}               401 404 204 404
            GET    /api/v1/categories                    401 200 200 200
            POST   /api/v1/categories                    401 403 403 201  {"name":"New"}
            GET    /api/v1/categories/tree               401 200 200 200
            GET    /api/v1/categories/{id}               401 200 200 200
            PUT    /api/v1/categories/{id}               401 403 403 200  {"name":"Other"}
            PATCH  /api/v1/categories/{id}               401 403 403 200  {"name":"Other"}
            DELETE /api/v1/categories/{id}               401 403 403 204
            GET    /api/v1/orders                        401 200 200 200
            POST   /api/v1/orders                        401 201 201 201  {"items":[{"product_id":"PRODUCT","quantity":1}]}
            GET    /api/v1/orders/{id}                   401 404 200 200
            POST   /api/v1/orders/{id}/cancel            401 404 200 200
            POST   /api/v1/orders/{id}/pay               401 404 200 200  {"payment_token":"tok_ok"}
            POST   /api/v1/orders/{id}/refund            401 403 403 200
            GET    /api/v1/posts                         200 200 200 200
            POST   /api/v1/posts                         401 201 201 201  {"title":"New"}
            GET    /api/v1/posts/by_slug/{slug}          200 200 200 200
            GET    /api/v1/posts/{id}                    200 200 200 200
            PUT    /api/v1/posts/{id}                    401 403 200 200  {"title":"Other"}
            PATCH  /api/v1/posts/{id}                    401 403 200 200  {"title":"Other"}
            DELETE /api/v1/posts/{id}                    401 403 204 204
            POST   /api/v1/posts/{id}/publish            401 404 200 200
            GET    /api/v1/posts/{post}/comments         200 200 200 200
            POST   /api/v1/posts/{post}/comments         401 201 201 201  {"text":"New"}
            GET    /api/v1/posts/{post}/comments/{id}    200 200 200 200
            PUT    /api/v1/posts/{post}/comments/{id}    401 403 200 200  {"text":"Other"}
            PATCH  /api/v1/posts/{post}/comments/{id}    401 403 200 200  {"text":"Other"}
            DELETE /api/v1/posts/{post}/comments/{id}    401 403 204 204
            GET    /api/v1/products                      401 200 200 200
            POST   /api/v1/products                      401 403 403 201  {"name":"New","price":"1","category_id":2}
            POST   /api/v1/products/bulk_create          401 403 403 201  [{"name":"New","price":"1","category_id":2}]
            POST   /api/v1/products/bulk_update          401 403 403 200  {"filter":{"status":"active"},"set":{"stock":1}}
            GET    /api/v1/products/by_slug/{slug}       401 200 200 200
            GET    /api/v1/products/stats                401 403 403 200
            GET    /api/v1/products/{id}                 401 200 200 200
            PUT    /api/v1/products/{id}                 401 403 403 200  {"name":"Other","price":"1","category_id":2}
            PATCH  /api/v1/products/{id}                 401 403 403 200  {"name":"Other"}
            DELETE /api/v1/products/{id}                 401 403 403 204
            POST   /api/v1/products/{id}/archive         401 403 403 200
            GET    /api/v1/tasks                         401 403 403 200
            GET    /api/v1/tasks/{id}                    401 403 403 404
            POST   /api/v1/tasks/{id}/rerun              401 403 403 404
            GET    /api/v1/tags                          200 200 200 200
            POST   /api/v1/tags                          401 403 403 201  {"name":"new"}
            GET    /api/v1/tags/{id}                     200 200 200 200
            PUT    /api/v1/tags/{id}                     401 403 403 200  {"name":"other"}
            PATCH  /api/v1/tags/{id}                     401 403 403 200  {"name":"other"}
            DELETE /api/v1/tags/{id}                     401 403 403 204
            GET    /api/v1/users                         401 200 200 200
            POST   /api/v1/users                         201 201 201 201  {"email":"new@example.org","first_name":"New","password":"quite a new one","password_confirm":"quite a new one"}
            GET    /api/v1/users/active                  401 403 403 200
            GET    /api/v1/users/stats                   401 403 403 200
            GET    /api/v1/users/{user}/orders           401 404 200 200
            POST   /api/v1/users/bulk_create             401 403 403 201  [{"email":"new@example.org","first_name":"New","password":"quite a new one","password_confirm":"quite a new one"}]
            GET    /api/v1/users/me                      401 200 200 200
            PATCH  /api/v1/users/me                      401 200 200 200  {"first_name":"Other"}
            POST   /api/v1/users/me/erase                401 204 204 204  {"password":"a sound password"}
            GET    /api/v1/users/{id}                    401 404 200 200
            PUT    /api/v1/users/{id}                    401 404 200 200  {"email":"new@example.org","first_name":"Other"}
            PATCH  /api/v1/users/{id}                    401 404 200 200  {"first_name":"Other"}
            DELETE /api/v1/users/{id}                    401 403 403 204
            PUT    /api/v1/users/{id}/avatar             401 404 200 200  AVATAR
            DELETE /api/v1/users/{id}/avatar             401 404 204 204
            GET    /media/avatars/{file}                 200 200 200 200
            POST   /api/v1/users/{id}/set_password       401 404 200 200  {"old_password":"a sound password","password":"quite a new one"}
            """;

    private final KnownResetTokens resetTokens = new KnownResetTokens(rows);

    private String product;
    private String slug;
    private long draft;
    private String token;
    private String reset;

    private record Expected(String operation, List<Integer> statuses, String body) {

        static Expected of(String line) {
            var cells = line.split("\\s+", 7);
            var statuses = Stream.of(cells[2], cells[3], cells[4], cells[5])
                    .map(Integer::valueOf)
                    .toList();
            return new Expected(cells[0] + " " + cells[1], statuses, cells.length > 6 ? cells[6] : "");
        }
    }

    private static List<Expected> table() {
        return TABLE.lines().map(Expected::of).toList();
    }

    @Test
    void has_a_row_for_every_operation() {
        assertThat(table().stream().map(Expected::operation))
                .containsExactlyInAnyOrderElementsOf(Api.read().operations().stream()
                        .map(Api.Operation::toString)
                        .toList());
    }

    @Test
    void every_caller_may_do_what_the_table_says_and_nothing_happens_to_who_may_not() {
        for (var row : table()) {
            for (var column = 0; column < row.statuses().size(); column++) {
                if (!isTried(row.operation(), column)) {
                    continue;
                }
                world();
                var caller = callers().get(column);
                var expected = row.statuses().get(column);
                var before = expected >= 400 ? rows.fingerprint() : "";
                assertThat(call(caller, row))
                        .as("%s by caller %d", row.operation(), column)
                        .isEqualTo(expected);
                if (expected >= 400) {
                    assertThat(rows.fingerprint()).as(row.operation()).isEqualTo(before);
                }
            }
        }
    }

    protected boolean isTried(String operation, int column) {
        return true;
    }

    private List<RequestSpecification> callers() {
        return List.of(as.anonymous(), as.other(), as.user(), as.staff());
    }

    private void world() {
        rows.clear();
        reset = resetTokens.of(a.user("someone@example.org"));
        token = a.apiToken(as.userId());
        a.avatar("me.webp", as.userId());
        a.category("empty");
        var shoes = a.category("shoes");
        product = a.product("Boot").in(shoes).toString();
        slug = (String) rows.value("select slug from products");
        var ordered = a.product("Ordered").in(shoes);
        a.order(as.userId(), "PENDING", ordered);
        a.order(as.userId(), "COMPLETED", ordered);
        a.cartItem(as.userId(), ordered);
        a.tag("red");
        a.author("without books");
        var author = a.author("Ada");
        a.review(a.book("Dune").owner(as.userId()).by(author), as.userId(), 5);
        draft = a.book("Draft").draft().owner(as.userId()).by(author);
        a.comment(a.post("Boots").by(as.userId()), as.userId());
        rows.run("update posts set slug = $1", slug);
        a.post("Draft").draft().by(as.userId());
    }

    private String id(String path) {
        if (path.contains("/products/")) {
            return product;
        }
        if (path.contains("/api_tokens/")) {
            return token;
        }
        if (path.contains("/users/")) {
            return Long.toString(as.userId());
        }
        if (path.endsWith("/refund")) {
            return "2";
        }
        return path.endsWith("/publish") ? Long.toString(draft) : "1";
    }

    /** Signing in is slow on purpose. */
    private static String refreshFor(String body) {
        return body.contains("REFRESH") ? As.signIn("someone@example.org").refresh() : "";
    }

    private RequestSpecification with(String body, RequestSpecification caller) {
        return switch (body) {
            case "" -> caller;
            case "AVATAR" -> caller.multiPart("avatar", "me.webp", A.webp());
            default ->
                caller.contentType("application/json")
                        .body(body.replace("REFRESH", refreshFor(body))
                                .replace("RESET", reset)
                                .replace("PRODUCT", product));
        };
    }

    private int call(RequestSpecification caller, Expected row) {
        var method = row.operation().substring(0, row.operation().indexOf(' '));
        var path = row.operation().substring(row.operation().indexOf(' ') + 1);
        var request = with(row.body(), caller);
        return request.request(
                        method,
                        path.replace("{id}", id(path))
                                .replace("{slug}", slug)
                                .replace("{file}", "me.webp")
                                .replace("{book}", "1")
                                .replace("{user}", Long.toString(as.userId()))
                                .replace("{post}", "1"))
                .statusCode();
    }
}
