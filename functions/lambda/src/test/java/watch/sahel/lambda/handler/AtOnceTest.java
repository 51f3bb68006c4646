package watch.sahel.lambda.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AtOnceTest {
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    @Test
    @Timeout(30)
    void allAreAtWorkAtTheSameTime() {
        var all = new CountDownLatch(10);
        AtOnce.each(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), _ -> {
            all.countDown();
            try {
                all.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(all.getCount()).isZero();
    }

    @Test
    void oneThatFailsDoesNotStopTheOthers() {
        assertThatThrownBy(() -> AtOnce.each(List.of("one", "bad", "three", "bad too"), this::unlessBad))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("bad")
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
        assertThat(done).containsExactlyInAnyOrder("one", "three");
    }

    @Test
    void anErrorStaysAnError() {
        assertThatThrownBy(() -> AtOnce.each(List.of("one"), _ -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void nothingIsDoneForNobody() {
        AtOnce.each(List.<String>of(), this::unlessBad);
        assertThat(done).isEmpty();
    }

    private void unlessBad(String what) {
        if (what.startsWith("bad")) {
            throw new IllegalStateException(what);
        }
        done.add(what);
    }
}
