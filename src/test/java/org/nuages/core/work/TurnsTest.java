package org.nuages.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns<String> turns = new Turns<>();
    private final List<String> begun = new ArrayList<>();

    private CompletableFuture<String> take(String key, CompletableFuture<String> work) {
        return turns.take(key, () -> {
                    begun.add(key + begun.size());
                    return Uni.createFrom().completionStage(work);
                })
                .subscribeAsCompletionStage()
                .toCompletableFuture();
    }

    @Test
    void one_begins_when_the_one_before_has_ended() {
        var works = IntStream.range(0, 100)
                .mapToObj(i -> new CompletableFuture<String>())
                .toList();
        var taken = works.stream().map(work -> take("a", work)).toList();

        for (var i = 0; i < works.size(); i++) {
            assertThat(begun).hasSize(i + 1);
            works.get(i).complete("done " + i);
            assertThat(taken.get(i)).isCompletedWithValue("done " + i);
        }
    }

    @Test
    void others_do_not_wait() {
        take("a", new CompletableFuture<>());
        take("b", new CompletableFuture<>());

        assertThat(begun).containsExactly("a0", "b1");
    }

    @Test
    void who_fails_or_goes_away_is_waited_for_no_longer() {
        var first = new CompletableFuture<String>();
        take("a", first);
        var second = take("a", new CompletableFuture<>());
        var third = take("a", CompletableFuture.completedFuture("third"));

        second.cancel(true);
        first.completeExceptionally(new IllegalStateException());

        assertThat(third).isCompletedWithValue("third");
        assertThat(begun).hasSize(2);
    }
}
