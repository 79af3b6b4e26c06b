package org.nuages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.A;
import org.nuages.core.testing.Api;
import org.nuages.core.testing.As;
import org.nuages.core.testing.Rows;

/** Every operation, tried by every kind of caller. An operation without a row here fails the build. */
@QuarkusTest
class PermissionTableTest {

    /** What anonymous, a user and staff are answered; in the catalog nobody owns anything, so the owner is any user. */
    private static final String TABLE = """
            GET    /api/v1                          200 200 200
            POST   /api/v1/auth/token               200 200 200  {"email":"someone@example.org","password":"a sound password"}
            GET    /api/v1/categories               401 200 200
            POST   /api/v1/categories               401 403 201  {"name":"New"}
            GET    /api/v1/categories/tree          401 200 200
            GET    /api/v1/categories/{id}          401 200 200
            PUT    /api/v1/categories/{id}          401 403 200  {"name":"Other"}
            PATCH  /api/v1/categories/{id}          401 403 200  {"name":"Other"}
            DELETE /api/v1/categories/{id}          401 403 204
            GET    /api/v1/products                 401 200 200
            POST   /api/v1/products                 401 403 201  {"name":"New","price":"1","category_id":2}
            POST   /api/v1/products/bulk_create     401 403 201  [{"name":"New","price":"1","category_id":2}]
            POST   /api/v1/products/bulk_update     401 403 200  {"filter":{"status":"active"},"set":{"stock":1}}
            GET    /api/v1/products/by_slug/{slug}  401 200 200
            GET    /api/v1/products/stats           401 403 200
            GET    /api/v1/products/{id}            401 200 200
            PUT    /api/v1/products/{id}            401 403 200  {"name":"Other","price":"1","category_id":2}
            PATCH  /api/v1/products/{id}            401 403 200  {"name":"Other"}
            DELETE /api/v1/products/{id}            401 403 204
            POST   /api/v1/products/{id}/archive    401 403 200
            GET    /api/v1/tags                     200 200 200
            POST   /api/v1/tags                     401 403 201  {"name":"new"}
            GET    /api/v1/tags/{id}                200 200 200
            PUT    /api/v1/tags/{id}                401 403 200  {"name":"other"}
            PATCH  /api/v1/tags/{id}                401 403 200  {"name":"other"}
            DELETE /api/v1/tags/{id}                401 403 204
            """;

    private static final List<String> TABLES = List.of("users", "categories", "products", "tags");

    @Inject
    A a;

    @Inject
    As as;

    @Inject
    Rows rows;

    private String product;
    private String slug;

    private record Expected(String operation, List<Integer> statuses, String body) {

        static Expected of(String line) {
            var cells = line.split("\\s+", 6);
            var statuses = Stream.of(cells[2], cells[3], cells[4])
                    .map(Integer::valueOf)
                    .toList();
            return new Expected(cells[0] + " " + cells[1], statuses, cells.length > 5 ? cells[5] : "");
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
            var callers = Map.of(0, as.anonymous(), 1, as.user(), 2, as.staff());
            callers.forEach((column, caller) -> {
                world();
                var before = fingerprints();
                var answer = call(caller, row);
                assertThat(answer)
                        .as("%s by caller %d", row.operation(), column)
                        .isEqualTo(row.statuses().get(column));
                if (answer >= 400) {
                    assertThat(fingerprints()).as(row.operation()).isEqualTo(before);
                }
            });
        }
    }

    private void world() {
        rows.clear();
        a.user("someone@example.org");
        a.category("empty");
        product = a.product("Boot").in(a.category("shoes")).toString();
        slug = (String) rows.value("select slug from products");
        a.tag("red");
    }

    private List<Object> fingerprints() {
        return TABLES.stream().map(rows::fingerprint).toList();
    }

    private int call(RequestSpecification caller, Expected row) {
        var method = row.operation().substring(0, row.operation().indexOf(' '));
        var path = row.operation().substring(row.operation().indexOf(' ') + 1);
        var id = path.contains("/products/") ? product : "1";
        var request = row.body().isEmpty()
                ? caller
                : caller.contentType("application/json").body(row.body());
        return request.request(method, path.replace("{id}", id).replace("{slug}", slug))
                .statusCode();
    }
}
