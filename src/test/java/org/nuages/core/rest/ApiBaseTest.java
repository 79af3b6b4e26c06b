package org.nuages.core.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.testing.ServiceTest;

@QuarkusTest
public class ApiBaseTest extends ServiceTest {

    @BeforeEach
    void clear() {
        rows.clear();
    }

    @Test
    void the_root_lists_the_collections() {
        Map<String, String> collections = given().get("/api/v1").jsonPath().getMap("");

        assertThat(collections)
                .isEqualTo(Stream.of(
                                "authors",
                                "books",
                                "cart",
                                "categories",
                                "orders",
                                "posts",
                                "products",
                                "tags",
                                "tasks",
                                "users")
                        .collect(Collectors.toMap(name -> name, ApiBaseTest::url)));
    }

    private static String url(String collection) {
        return "http://localhost:" + RestAssured.port + "/api/v1/" + collection;
    }

    @Test
    void a_trailing_slash_is_accepted_and_redirects_nowhere() {
        var boot = a.product("Boot").in(a.category("shoes"));

        for (var path : new String[] {"/api/v1/", "/api/v1/products/", "/api/v1/products/" + boot + "/"}) {
            assertThat(as.user().redirects().follow(false).get(path).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void answers_are_compressed_when_the_client_asks() throws IOException, InterruptedException {
        var url = URI.create("http://localhost:" + RestAssured.port + "/api/v1");
        var client = HttpClient.newHttpClient();

        var zipped = client.send(
                HttpRequest.newBuilder(url).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        var plain = client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofByteArray());

        assertThat(zipped.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
    }

    @Test
    void http_2_is_spoken() throws IOException, InterruptedException {
        var url = URI.create("http://localhost:" + RestAssured.port + "/api/v1");
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

        var answer = client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void head_and_options_work() {
        assertThat(as.user().head("/api/v1/products").statusCode()).isEqualTo(200);
        var options = given().options("/api/v1/products");
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.header("Allow").split(", ")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "POST");
    }

    @Test
    void the_service_is_ready_on_its_own_schema() throws IOException {
        var newest = newestMigration();
        given().get("/q/health/ready").then().statusCode(200);
        assertThat(given().get("/q/health/ready").jsonPath().getMap("checks.find { it.name == 'schema' }.data"))
                .isEqualTo(Map.of("needed", newest, "version", String.valueOf(newest)));
    }

    private static int newestMigration() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            return files.map(file -> file.getFileName().toString())
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow();
        }
    }
}
