package org.nuages.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider that answers late, never, wrongly or with errors, played by a server of the test's own. */
class HttpGatewayTest {

    private static final UUID KEY = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final BigDecimal AMOUNT = new BigDecimal("19.90");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Vertx vertx = Vertx.vertx();
    private volatile Consumer<HttpServerRequest> behaviour;
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private HttpServer server;
    private HttpGateway gateway;

    @BeforeEach
    void start() {
        server = vertx.createHttpServer()
                .requestHandler(request -> request.bodyHandler(body -> {
                    heard.add("%s %s %s %s %s"
                            .formatted(
                                    request.method(),
                                    request.path(),
                                    request.getHeader("Idempotency-Key"),
                                    request.getHeader("Authorization"),
                                    body));
                    behaviour.accept(request);
                }));
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
        gateway = gateway(PATIENCE);
    }

    private HttpGateway gateway(Duration patience) {
        return new HttpGateway(vertx, "http://127.0.0.1:" + server.actualPort() + "/v1/", "secret", patience, registry);
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answers(int status, String body) {
        behaviour = request -> request.response().setStatusCode(status).end(body);
    }

    /** On an event loop, as requests and tasks do: elsewhere an answer may have passed before anybody listens to it. */
    private <T> T await(Uni<T> work) {
        return work.runSubscriptionOn(command -> vertx.runOnContext(here -> command.run()))
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    private Uni<Charge> charge() {
        return gateway.charge(KEY, AMOUNT, "tok_7");
    }

    @Test
    void a_charge_is_asked_for_under_its_key() {
        answers(201, "{\"id\":\"ch_1\",\"status\":\"succeeded\"}");

        assertThat(await(charge())).isEqualTo(new Charge(true, "ch_1"));
        assertThat(heard)
                .containsExactly(
                        "POST /v1/charges " + KEY + " Bearer secret {\"amount\":\"19.90\",\"token\":\"tok_7\"}");
    }

    @Test
    void a_declined_card_is_an_answer() {
        answers(402, "{\"id\":\"ch_2\",\"status\":\"declined\"}");

        assertThat(await(charge())).isEqualTo(new Charge(false, "ch_2"));
        assertThat(heard).hasSize(1);
    }

    @Test
    void what_was_not_answered_is_sent_again_under_the_same_key() {
        gateway = gateway(Duration.ofSeconds(1));
        behaviour = request -> {
            if (heard.size() == 3) {
                request.response().end("{\"id\":\"ch_3\",\"status\":\"succeeded\"}");
            } else if (heard.size() == 2) {
                request.response().setStatusCode(503).end();
            }
        };

        assertThat(await(charge())).isEqualTo(new Charge(true, "ch_3"));
        assertThat(heard).hasSize(3).allMatch(line -> line.contains(KEY.toString()));
    }

    @Test
    void a_provider_that_never_answers_is_given_up_after_three_attempts() {
        gateway = gateway(Duration.ofMillis(300));
        behaviour = request -> {};

        assertThatThrownBy(() -> await(charge())).isInstanceOf(NoAnswer.class);
        assertThat(heard).hasSize(3);
    }

    @Test
    void nonsense_is_no_answer() {
        for (var body : List.of("", "no json", "[]", "{}", "{\"status\":\"pending\"}")) {
            answers(200, body);
            assertThatThrownBy(() -> await(charge())).as(body).isInstanceOf(NoAnswer.class);
        }
        answers(403, "{\"error\":\"who are you?\"}");
        assertThatThrownBy(() -> await(charge())).isInstanceOf(NoAnswer.class);
    }

    @Test
    void a_charge_is_found_by_its_key_or_not() {
        answers(200, "{\"id\":\"ch_4\",\"status\":\"succeeded\"}");
        assertThat(await(gateway.find(KEY))).contains(new Charge(true, "ch_4"));
        answers(404, "{}");
        assertThat(await(gateway.find(KEY))).isEmpty();
        assertThat(heard.get(0)).startsWith("GET /v1/charges/" + KEY + " ");
    }

    @Test
    void a_refund_has_a_key_of_its_own() {
        answers(200, "{}");
        await(gateway.refund(KEY, new Charge(true, "ch_5")));
        assertThat(heard.get(0)).startsWith("POST /v1/charges/" + KEY + "/refund " + KEY + "-refund ");

        answers(404, "{}");
        assertThatThrownBy(() -> await(gateway.refund(KEY, new Charge(true, "ch_5"))))
                .isInstanceOf(NoAnswer.class);
    }

    @Test
    void while_it_does_not_answer_it_is_not_asked_and_afterwards_it_is() {
        answers(500, "");
        for (var n = 0; n < 2; n++) {
            assertThatThrownBy(() -> await(charge())).isInstanceOf(NoAnswer.class);
        }
        var before = heard.size();
        assertThat(before).isEqualTo(5);
        assertThatThrownBy(() -> await(charge())).isInstanceOf(NoAnswer.class);
        assertThat(heard).hasSize(before);

        answers(200, "{\"id\":\"ch_6\",\"status\":\"succeeded\"}");
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            try {
                return await(charge()).isPaid();
            } catch (NoAnswer notYet) {
                return false;
            }
        });
        assertThat(await(charge()).reference()).isEqualTo("ch_6");
    }
}
