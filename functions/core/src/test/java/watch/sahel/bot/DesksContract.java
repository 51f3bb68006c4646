package watch.sahel.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.memory.Samples;
import watch.sahel.subscriber.Address;

/// What every place does in which the channels are kept that chats set up.
public abstract class DesksContract {
    private static final Address.TelegramChat AMINA = new Address.TelegramChat(7);
    private static final Address.TelegramChat NEWS = new Address.TelegramChat(-1_002_000_000_001L);
    private static final Address.TelegramChat RADIO = new Address.TelegramChat(-1_002_000_000_002L);

    private Desks desks;

    protected abstract Desks emptyDesks();

    @BeforeEach
    final void open() {
        desks = emptyDesks();
    }

    @Test
    final void theChannelOpenedLastIsSetUp() {
        desks.open(AMINA, NEWS, Samples.NOW.plusSeconds(60));
        desks.open(AMINA, RADIO, Samples.NOW.plusSeconds(60));

        assertThat(desks.find(AMINA, Samples.NOW)).contains(RADIO);
        assertThat(desks.find(new Address.TelegramChat(8), Samples.NOW)).isEmpty();
    }

    @Test
    final void whatIsOverIsOver() {
        var until = Samples.NOW.plusSeconds(60);
        desks.open(AMINA, NEWS, until);

        assertThat(desks.find(AMINA, until.minus(Duration.ofMillis(1)))).contains(NEWS);
        assertThat(desks.find(AMINA, until)).isEmpty();
    }

    @Test
    final void closedTwiceIsClosed() {
        desks.open(AMINA, NEWS, Samples.NOW.plusSeconds(60));
        desks.close(AMINA);
        desks.close(AMINA);

        assertThat(desks.find(AMINA, Samples.NOW)).isEmpty();
    }
}
