package watch.sahel.local.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
    @Test
    void theFirstIsToldFirstThoughItIsReadyLast() throws InterruptedException {
        var othersAreReady = new CountDownLatch(9);
        var told = new ArrayList<Integer>();

        InOrder.each(
                IntStream.range(0, 10).iterator(),
                number -> {
                    if (number == 0) {
                        await(othersAreReady);
                    } else {
                        othersAreReady.countDown();
                    }
                    return number;
                },
                told::add);

        assertThat(told).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void noMoreIsBegunThanTheBoundWhileOneKeepsTheRestWaiting() throws InterruptedException {
        var begun = ConcurrentHashMap.<Integer>newKeySet();
        var atMost = new ArrayList<Integer>();

        InOrder.each(
                IntStream.range(0, 10 * InOrder.AHEAD).iterator(),
                number -> {
                    begun.add(number);
                    return number;
                },
                number -> atMost.add(begun.size() - number));

        assertThat(atMost).allMatch(ahead -> ahead <= InOrder.AHEAD + 2).hasSize(10 * InOrder.AHEAD);
    }

    @Test
    void nothingIsNoWork() throws InterruptedException {
        var told = new ArrayList<Integer>();

        InOrder.each(IntStream.empty().iterator(), number -> number, told::add);

        assertThat(told).isEmpty();
    }

    @Test
    void workThatFailsEndsAllOfIt() {
        assertThatThrownBy(() -> InOrder.each(
                        IntStream.iterate(0, i -> i + 1).iterator(),
                        _ -> {
                            throw new IllegalArgumentException("no");
                        },
                        _ -> {}))
                .hasRootCauseMessage("no");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
