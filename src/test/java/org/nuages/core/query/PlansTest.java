package org.nuages.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuages.core.query.Field.field;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.catalog.Product;
import org.nuages.catalog.Product_;
import org.nuages.core.callers.Caller;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;
import org.nuages.core.seeding.Seeding;
import org.nuages.core.testing.Rows;

/** The plans of the list's shapes on a table that is large enough for a bad one to be chosen. */
@QuarkusTest
class PlansTest {

    private static final int PRODUCTS = 100_000;

    @Inject
    Queries queries;

    @Inject
    Tables tables;

    @Inject
    Seeding seeding;

    @Inject
    Rows rows;

    @Inject
    Pool pool;

    @BeforeEach
    void aLargeTable() {
        rows.clear();
        seeding.run(PRODUCTS).await().indefinitely();
        rows.run("analyze products");
        rows.run("analyze categories");
    }

    @AfterEach
    void clear() {
        rows.clear();
    }

    @Test
    void each_shape_is_answered_from_its_index() {
        var newest = Field.<Product, Instant>field(Product_.createdAt).descending();
        var cheapest = Field.<Product, BigDecimal>field(Product_.price).ascending();
        var active = field(Product_.status).is(Product.Status.ACTIVE);

        assertThat(plan(active, List.of(newest), null, new Part(20, 40))).containsExactly("products_created_idx");
        assertThat(plan(active, List.of(newest), deep(newest), new Part(20, 0)))
                .containsExactly("products_created_idx");
        assertThat(plan(null, List.of(cheapest), deep(cheapest), new Part(20, 0)))
                .containsExactly("products_price_idx");
        assertThat(plan(field(Product_.id).is(UUID.randomUUID()), List.of(), null, Part.WHOLE))
                .containsExactly("products_pkey");
        var rare = new Terms<Product>(
                List.of(field(Product_.name), field(Product_.description)), List.of("77777", "honest"));
        assertThat(plan(rare, List.of(newest), null, new Part(20, 0))).contains("products_search_idx");
    }

    /** A position in the middle of the ordering. */
    private List<Object> deep(Order<Product> order) {
        var value = order.isDescending() ? Instant.parse("2025-03-07T17:20:00Z") : new BigDecimal("500.00");
        return List.of(value, new UUID(0, 0));
    }

    /** The indexes that the plan uses; a sort is listed as one, so that it cannot pass unnoticed. */
    private List<String> plan(Condition<Product> where, List<Order<Product>> order, List<Object> position, Part part) {
        var sql = queries.writer(Product.class, Caller.ANONYMOUS);
        var total = order.isEmpty() ? order : Ordering.total(order, tables.key(Product.class));
        var beyond = position == null ? where : and(where, new Keyset<>(total, position));
        Select.versioned(Shape.<Product, UUID>of(row -> row.get(Product_.id)).select(Selection.ALL), total)
                .write(sql, beyond, part);
        var mode = where instanceof Terms ? PlanMode.BY_VALUE : PlanMode.GENERIC;
        return explain(sql.statement(mode));
    }

    private static Condition<Product> and(Condition<Product> where, Condition<Product> more) {
        return where == null ? more : where.and(more);
    }

    private List<String> explain(Statement statement) {
        var mode = statement.mode() == PlanMode.GENERIC ? "force_generic_plan" : "auto";
        return pool.withTransaction(connection -> connection
                        .query("set local plan_cache_mode = " + mode)
                        .execute()
                        .chain(() -> explained(connection, statement)))
                .await()
                .indefinitely();
    }

    private static io.smallrye.mutiny.Uni<List<String>> explained(SqlConnection connection, Statement statement) {
        return connection
                .preparedQuery("explain (format json) " + statement.text())
                .execute(Tuple.from(statement.parameters()))
                .map(rows -> (JsonArray) rows.iterator().next().getValue(0))
                .map(plan -> indexes(plan.getJsonObject(0).getJsonObject("Plan")));
    }

    private static List<String> indexes(JsonObject node) {
        var found = new ArrayList<String>();
        if (node.getString("Node Type").equals("Seq Scan")
                && !node.getString("Relation Name").equals("table_versions")) {
            found.add("no index on " + node.getString("Relation Name"));
        }
        Stream.of(node.getString("Index Name"))
                .filter(java.util.Objects::nonNull)
                .forEach(found::add);
        node.getJsonArray("Plans", new JsonArray()).stream()
                .flatMap(child -> indexes((JsonObject) child).stream())
                .forEach(found::add);
        return found;
    }
}
