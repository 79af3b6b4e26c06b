package org.nuages.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.nuages.core.testing.OnContext.run;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nuages.core.callers.Caller;
import org.nuages.core.database.StatementLog;
import org.nuages.core.database.Transactions;
import org.nuages.core.errors.ApiException;
import org.nuages.core.testing.As;
import org.nuages.core.testing.ServiceTest;

/** What one pod revokes ends there at once and elsewhere soon. The other pods are further instances of what knows. */
@QuarkusTest
class RevocationTest extends ServiceTest {

    private static final Duration LIFETIME = Duration.ofMinutes(15);

    @Inject
    RevocationTable table;

    @Inject
    RevocationMarks here;

    @Inject
    Revocations revocations;

    @Inject
    Transactions transactions;

    private final long user = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 41);
    private final CallerPrincipal token = token(7);

    private CallerPrincipal token(long version) {
        return new CallerPrincipal(new Caller(user, false), version, UUID.randomUUID(), "key", Long.MAX_VALUE);
    }

    private RevocationMarks otherPod(Duration trusted) {
        return new RevocationMarks(table, LIFETIME, trusted);
    }

    private RevocationMarks otherPodThatHasRead() {
        var pod = otherPod(Duration.ofSeconds(30));
        run(pod::read);
        return pod;
    }

    private static boolean isRevoked(RevocationMarks pod, CallerPrincipal principal) {
        return run(() -> pod.isRevoked(principal));
    }

    private static int statements(RevocationMarks pod, CallerPrincipal principal) {
        return run(() ->
                pod.isRevoked(principal).map(revoked -> StatementLog.current().count()));
    }

    @Test
    void counts_here_at_once_and_elsewhere_after_the_next_reading() {
        var other = otherPodThatHasRead();

        run(() -> revocations.ofUser(user, 8));

        assertThat(isRevoked(here, token)).isTrue();
        assertThat(isRevoked(here, token(8))).isFalse();
        assertThat(isRevoked(other, token)).isFalse();
        run(other::read);
        assertThat(isRevoked(other, token)).isTrue();
        assertThat(isRevoked(other, token(8))).isFalse();
    }

    @Test
    void of_one_grant_leaves_the_others() {
        run(() -> revocations.ofGrant(token.grant()));

        for (var pod : new RevocationMarks[] {here, otherPodThatHasRead()}) {
            assertThat(isRevoked(pod, token)).isTrue();
            assertThat(isRevoked(pod, token(7))).isFalse();
        }
    }

    @Test
    void costs_no_statement_while_the_readings_go_on() {
        run(() -> revocations.ofUser(user, 8));
        var other = otherPodThatHasRead();

        assertThat(statements(other, token)).isZero();
        assertThat(statements(other, token(8))).isZero();
    }

    @Test
    void who_has_not_heard_for_too_long_asks() {
        run(() -> revocations.ofUser(user, 8));
        run(() -> revocations.ofGrant(token.grant()));
        var never = otherPod(Duration.ofSeconds(30));
        var longAgo = otherPod(Duration.ZERO);

        for (var pod : new RevocationMarks[] {never, longAgo}) {
            assertThat(isRevoked(pod, token)).isTrue();
            assertThat(isRevoked(pod, token(7))).isTrue();
            assertThat(isRevoked(pod, token(8))).isFalse();
            assertThat(statements(pod, token(8))).isEqualTo(1);
        }
    }

    @Test
    void what_is_undone_has_revoked_nothing() {
        assertThatThrownBy(() -> run(() ->
                        transactions.atomic(() -> revocations.ofUser(user, 8).chain(() -> Uni.createFrom()
                                .failure(new IllegalArgumentException("no"))))))
                .hasMessage("no");

        assertThat(isRevoked(here, token)).isFalse();
        assertThat(isRevoked(otherPodThatHasRead(), token)).isFalse();
        assertThat(rows.value("select count(*) from revocations where user_id = $1", user))
                .isEqualTo(0L);
    }

    /** Its transaction had begun long before the last reading. */
    @Test
    void what_is_committed_late_is_read_all_the_same() {
        var other = otherPodThatHasRead();
        rows.run("insert into revocations (user_id, version, at) values ($1, 8, now() - interval '19 minutes')", user);
        rows.run("insert into revocations (grant_id, at) values ($1, now() - interval '21 minutes')", token(7).grant());

        run(other::read);

        assertThat(isRevoked(other, token)).isTrue();
    }

    @Test
    void goes_when_all_that_it_is_about_has_expired() {
        var grant = UUID.randomUUID();
        rows.run("insert into revocations (user_id, version, at) values ($1, 8, now() - interval '24 minutes')", user);
        rows.run("insert into revocations (grant_id, at) values ($1, now() - interval '26 minutes')", grant);

        run(() -> revocations.purge(10_000));

        assertThat(rows.value("select count(*) from revocations where user_id = $1", user))
                .isEqualTo(1L);
        assertThat(rows.value("select count(*) from revocations where grant_id = $1", grant))
                .isEqualTo(0L);
    }

    @Test
    void not_all_ask_at_once() {
        var connection = rows.connection();
        connection.query("begin").execute().await().indefinitely();
        connection.query("lock table revocations").execute().await().indefinitely();
        var pod = otherPod(Duration.ZERO);
        var waiting = new ArrayList<CompletableFuture<Boolean>>();
        IntStream.range(0, 100).forEach(i -> waiting.add(pod.isRevoked(token).subscribeAsCompletionStage()));

        assertThatThrownBy(() -> isRevoked(pod, token))
                .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.status())
                        .isEqualTo(503));

        connection.query("rollback").execute().await().indefinitely();
        connection.close().await().indefinitely();
        assertThat(waiting.stream().map(CompletableFuture::join)).hasSize(100).containsOnly(false);
        assertThat(isRevoked(pod, token)).isFalse();
    }

    /** Over HTTP: what a row says that another pod has written. */
    @Test
    void of_another_pod_ends_a_token_here_within_five_seconds() {
        rows.clear();
        var ada = a.user("ada@example.org");
        var access = As.signIn("ada@example.org").access();
        assertThat(As.with(access).get("/api/v1/categories").statusCode()).isEqualTo(200);

        rows.run(
                "with u as (update users set tokens_version = tokens_version + 1 where id = $1 returning *)"
                        + " insert into revocations (user_id, version) select id, tokens_version from u",
                ada);

        await().atMost(Duration.ofSeconds(5))
                .until(() -> As.with(access).get("/api/v1/categories").statusCode() == 401);
    }
}
