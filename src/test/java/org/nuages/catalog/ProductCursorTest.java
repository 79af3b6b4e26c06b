package org.nuages.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertInvalid;
import static org.nuages.core.testing.Answers.assertStatements;
import static org.nuages.core.testing.Answers.json;
import static org.nuages.core.testing.Answers.names;
import static org.nuages.core.testing.Answers.results;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class ProductCursorTest extends ServiceTest {

    private static final String URL = "/api/v1/products";
    private static final int PRODUCTS = 23;

    private long shoes;

    /** Many ties in every column that may be ordered by. */
    @BeforeEach
    void products() {
        rows.clear();
        shoes = a.category("shoes");
        var random = new Random(7);
        for (var n = 0; n < PRODUCTS; n++) {
            a.product("name " + random.nextInt(5))
                    .price(random.nextInt(4) + ".50")
                    .created("2025-03-0" + (1 + random.nextInt(3)) + "T00:00:00.000001Z")
                    .in(shoes);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "price",
                "-price",
                "name",
                "-name",
                "created_at",
                "-created_at",
                "price,-name",
                "-price,name",
                "-created_at,price,-name"
            })
    void walks_forth_and_back_in_the_order_of_the_whole_list(String ordering) {
        var whole = ids(as.user().get(URL + "?page_size=1000&ordering=" + ordering));
        assertThat(whole).hasSize(PRODUCTS);
        for (var size : new int[] {1, 4, 22, 23, 24}) {
            var pages = walk(URL + "?cursor=&page_size=" + size + "&ordering=" + ordering, "next");
            assertThat(joined(pages)).isEqualTo(whole);
            var last = pages.get(pages.size() - 1);
            var back = link(last, "previous");
            var before = back == null ? new ArrayList<Response>() : walk(back, "previous");
            Collections.reverse(before);
            before.add(last);
            assertThat(joined(before)).isEqualTo(whole);
        }
    }

    /** Whatever the ordering, the page size and the direction; the seed is in the message of a failure. */
    @ParameterizedTest
    @MethodSource("seeds")
    void sees_each_row_that_stays_exactly_once_while_others_come_and_go(int seed) {
        var random = new Random(seed);
        var staying = ids(as.user().get(URL + "?page_size=1000"));
        var list = URL + "?cursor=&page_size=" + (1 + random.nextInt(6)) + "&ordering=" + ordering(random);
        var direction = random.nextBoolean() ? "next" : "previous";
        var seen = new ArrayList<String>();
        var going = new ArrayList<Object>();
        var url = direction.equals("next") ? list : endOf(list, seen);
        while (url != null) {
            var page = as.user().urlEncodingEnabled(false).get(url);
            seen.addAll(ids(page));
            if (!going.isEmpty()) {
                rows.run("delete from products where id = $1", going.remove(random.nextInt(going.size())));
            }
            for (var n = random.nextInt(3); n > 0; n--) {
                going.add(a.product("name " + random.nextInt(5))
                        .price(random.nextInt(4) + ".50")
                        .created("2025-03-0" + (1 + random.nextInt(3)) + "T00:00:00.000001Z")
                        .in(shoes));
            }
            url = link(page, direction);
        }
        assertThat(seen).doesNotHaveDuplicates();
        seen.retainAll(staying);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(staying);
    }

    static IntStream seeds() {
        return IntStream.range(0, 24);
    }

    private static String ordering(Random random) {
        var names = new ArrayList<>(List.of("price", "name", "created_at"));
        Collections.shuffle(names, random);
        return names.stream()
                .limit(random.nextInt(4))
                .map(name -> random.nextBoolean() ? name : "-" + name)
                .collect(Collectors.joining(","));
    }

    /** Walks to the last page, whose rows are {@code seen}, and gives the way back from there. */
    private String endOf(String list, List<String> seen) {
        var pages = walk(list, "next");
        var last = pages.get(pages.size() - 1);
        seen.addAll(ids(last));
        return link(last, "previous");
    }

    @Test
    void has_no_count_and_needs_one_statement() {
        var first = as.user().get(URL + "?cursor=&page_size=2");

        assertThat(first.jsonPath().getMap("")).containsOnlyKeys("next", "previous", "page_size", "results");
        assertThat(first.jsonPath().getString("previous")).isNull();
        assertStatements(first, 1);
        assertStatements(follow(first, "next"), 1);
    }

    @Test
    void leads_back_from_an_empty_page() {
        var first = as.user().get(URL + "?cursor=&page_size=22");
        var next = first.jsonPath().getString("next");
        rows.run(
                "delete from products where id not in (select id from products order by created_at desc, id desc limit 22)");

        var empty = as.user().urlEncodingEnabled(false).get(next);

        assertThat(names(empty)).isEmpty();
        assertThat(empty.jsonPath().getString("next")).isNull();
        assertThat(ids(follow(empty, "previous"))).isEqualTo(ids(first));
    }

    @Test
    void refuses_altered_and_foreign_cursors() {
        var next = as.user()
                .get(URL + "?cursor=&page_size=2&ordering=price")
                .jsonPath()
                .getString("next");
        var cursor = next.substring(next.indexOf("cursor=") + 7);

        refused("price", cursor.substring(0, cursor.length() - 2));
        refused("price", (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1));
        refused("price", "nonsense");
        refused("price", "%21%21");
        refused("-price", cursor);
        refused("name", cursor);
    }

    private void refused(String ordering, String cursor) {
        var answer = as.user().urlEncodingEnabled(false).get(URL + "?ordering=" + ordering + "&cursor=" + cursor);
        assertInvalid(answer, Map.of("cursor", List.of("Invalid cursor.")));
        assertStatements(answer, 0);
    }

    private List<Response> walk(String start, String direction) {
        var pages = new ArrayList<Response>();
        var page = as.user().urlEncodingEnabled(false).get(start);
        pages.add(page);
        while (link(page, direction) != null) {
            page = follow(page, direction);
            pages.add(page);
        }
        return pages;
    }

    private Response follow(Response page, String direction) {
        return as.user().urlEncodingEnabled(false).get(link(page, direction));
    }

    /** To the page in that direction, or null. */
    private static String link(Response page, String direction) {
        return json(page).get(direction).textValue();
    }

    private static List<String> joined(List<Response> pages) {
        return pages.stream().flatMap(page -> ids(page).stream()).toList();
    }

    private static List<String> ids(Response page) {
        return results(page, "id");
    }
}
