package org.nuages.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.testing.Answers.assertDetail;
import static org.nuages.core.testing.Answers.assertStatements;
import static org.nuages.core.testing.Answers.names;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
class ProductPagesTest extends ServiceTest {

    private static final String URL = "/api/v1/products";

    private long shoes;

    @BeforeEach
    void sevenProducts() {
        rows.clear();
        shoes = a.category("shoes");
        for (var n = 1; n <= 7; n++) {
            a.product("p" + n).in(shoes);
        }
    }

    @Test
    void numbers_pages_and_links_them_with_every_other_parameter() {
        var second = as.user().urlEncodingEnabled(false).get(URL + "?page=2&page_size=3&search=p&note=a%26b%20%C3%A9");

        assertThat(names(second)).containsExactly("p4", "p3", "p2");
        assertThat(second.jsonPath().getLong("count")).isEqualTo(7);
        assertThat(second.jsonPath().getInt("page_size")).isEqualTo(3);
        var others = "page_size=3&search=p&note=a%26b+%C3%A9";
        assertThat(second.jsonPath().getString("next")).endsWith("/api/v1/products?" + others + "&page=3");
        assertThat(second.jsonPath().getString("next")).startsWith("http://localhost:");
        assertThat(second.jsonPath().getString("previous")).endsWith("/api/v1/products?" + others + "&page=1");
        var third = as.user().urlEncodingEnabled(false).get(second.jsonPath().getString("next"));
        assertThat(names(third)).containsExactly("p1");
        assertThat(third.jsonPath().getString("next")).isNull();
        assertThat(names(as.user().get(URL + "?page=last&page_size=3"))).containsExactly("p1");
    }

    @Test
    void links_as_a_trusted_proxy_says() {
        var answer = as.user()
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "shop.example")
                .get(URL + "?page_size=3");

        assertThat(answer.jsonPath().getString("next"))
                .isEqualTo("https://shop.example/api/v1/products?page_size=3&page=2");
    }

    @ParameterizedTest
    @CsvSource({"'',50", "0,50", "-1,50", "x,50", "3.5,50", "1001,1000", "99999999999999999999,1000", "7,7"})
    void takes_a_sensible_page_size_whatever_is_asked(String asked, int used) {
        assertThat(as.user().get(URL + "?page_size=" + asked).jsonPath().getInt("page_size"))
                .isEqualTo(used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2", "x", "1.0", "99999999999999999999", "last1"})
    void answers_404_to_a_page_that_is_not_there(String page) {
        assertDetail(as.user().get(URL + "?page=" + page), 404, "not_found", "Invalid page.");
    }

    @Test
    void gives_an_empty_first_page_of_an_empty_list() {
        var answer = as.user().get(URL + "?category=none&page=1");

        assertThat(names(answer)).isEmpty();
        assertThat(answer.jsonPath().getLong("count")).isZero();
        assertThat(answer.jsonPath().getString("next")).isNull();
        assertThat(names(as.user().get(URL + "?category=none&page=last"))).isEmpty();
    }

    @Test
    void counts_only_after_a_change_of_what_is_counted() {
        assertStatements(firstPage(7), 2);
        assertStatements(firstPage(7), 1);
        rows.run("update products set stock = stock - 1");
        assertStatements(firstPage(7), 1);
        a.product("p8").in(shoes);
        assertStatements(firstPage(8), 2);
        rows.run("update products set status = 'DRAFT' where name = 'p1'");
        assertStatements(firstPage(7), 2);
        rows.run("delete from products where name = 'p2'");
        assertStatements(firstPage(6), 2);
        assertStatements(firstPage(6), 1);
    }

    private Response firstPage(int count) {
        var answer = as.user().get(URL + "?page_size=3");
        assertThat(answer.jsonPath().getLong("count")).isEqualTo(count);
        return answer;
    }

    @Test
    void counts_a_filter_by_stock_anew_each_time() {
        assertThat(inStock()).isEqualTo(7);
        rows.run("update products set stock = 0 where name in ('p1', 'p2')");
        assertThat(inStock()).isEqualTo(5);
    }

    private long inStock() {
        return as.user().get(URL + "?in_stock=1&page_size=2").jsonPath().getLong("count");
    }

    @Test
    void counts_a_filter_by_category_anew_when_a_category_changes() {
        var url = URL + "?category=shoes&page_size=2";
        assertThat(as.user().get(url).jsonPath().getLong("count")).isEqualTo(7);
        rows.run("update categories set slug = 'boots'");
        assertThat(as.user().get(url).jsonPath().getLong("count")).isZero();
    }

    @Test
    void needs_one_statement_whatever_the_page_size_where_the_list_fits() {
        assertStatements(as.user().get(URL + "?page_size=10"), 1);
        assertStatements(as.user().get(URL + "?page_size=1000"), 1);
    }

    @Test
    void leaves_the_count_out_or_estimates_it() {
        rows.run("analyze products");
        var without = as.user().get(URL + "?count=none&page_size=3");
        assertThat(without.jsonPath().getMap("")).containsOnlyKeys("next", "previous", "page_size", "results");
        assertThat(without.jsonPath().getString("next")).isNotNull();
        assertStatements(without, 1);
        var estimated = as.staff().get(URL + "?count=estimated&page_size=3");
        assertThat(estimated.jsonPath().getLong("count")).isEqualTo(7);
        assertStatements(estimated, 2);
    }
}
