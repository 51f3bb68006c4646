package watch.sahel.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.memory.Race;
import watch.sahel.subscriber.MailState.Reason;

/// What every store of mailbox states does.
public abstract class MailStatesContract {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");
    private static final SubscriberId DESK = SubscriberId.of(new Address.Mailbox("desk@example.org"));
    private static final Address.TelegramChat CHAT = new Address.TelegramChat(-1001234567890L);
    private static final SubscriberId CHAT_ID = SubscriberId.of(CHAT);

    private MailStates states;

    protected abstract MailStates emptyStore();

    @BeforeEach
    final void open() {
        states = emptyStore();
    }

    @Test
    final void nothingIsKnownOfAMailboxAtFirst() {
        assertThat(states.find(DESK)).isEqualTo(MailState.unknown(DESK));
        assertThat(states.linked(CHAT_ID)).isEmpty();
    }

    @Test
    final void aStateComesBackAsItWasSaved() {
        var agreed = MailState.unknown(DESK).agreed(Optional.of(CHAT), NOW);
        assertThat(states.save(agreed)).isTrue();
        assertThat(states.find(DESK)).isEqualTo(agreed.versioned(1));

        var bounced = states.find(DESK).softBounced(NOW.plusSeconds(1));
        assertThat(states.save(bounced)).isTrue();
        assertThat(states.find(DESK)).isEqualTo(bounced.versioned(2));

        var suppressed = states.find(DESK).suppressed(Reason.COMPLAINED, NOW.plusSeconds(2));
        assertThat(states.save(suppressed)).isTrue();
        assertThat(states.find(DESK)).isEqualTo(suppressed.versioned(3));
    }

    @Test
    final void aStateThatWasChangedSinceItWasReadIsNotSaved() {
        var read = states.find(DESK);
        states.save(read.left(NOW));

        assertThat(states.save(read.agreed(Optional.empty(), NOW))).isFalse();
        assertThat(states.find(DESK).agreed()).isEmpty();
    }

    @Test
    final void ofManyWritersAtOnceOneSaves() throws Exception {
        var read = states.find(DESK);
        var saved = Race.of(() -> states.save(read.softBounced(NOW)));

        assertThat(Collections.frequency(saved, true)).isEqualTo(1);
        assertThat(states.find(DESK).softBounces()).isEqualTo(1);
    }

    @Test
    final void aChatFindsTheMailboxesItAskedForUntilTheyAreUnlinked() {
        states.save(MailState.unknown(DESK).agreed(Optional.of(CHAT), NOW));
        assertThat(states.linked(CHAT_ID)).containsExactly(DESK);

        states.unlink(CHAT_ID, DESK);
        assertThat(states.linked(CHAT_ID)).isEmpty();
    }

    @Test
    final void ofAForgottenMailboxOnlyItsLeavingIsLeft() {
        states.save(MailState.unknown(DESK).agreed(Optional.of(CHAT), NOW).softBounced(NOW));
        states.forget(DESK, NOW.plus(Duration.ofHours(1)));

        assertThat(states.find(DESK))
                .isEqualTo(MailState.unknown(DESK)
                        .left(NOW.plus(Duration.ofHours(1)))
                        .versioned(2));
        assertThat(states.linked(CHAT_ID)).isEmpty();
    }

    @Test
    final void aForgottenMailboxThatMustNotBeWrittenToStaysSo() {
        states.save(MailState.unknown(DESK).suppressed(Reason.COMPLAINED, NOW));
        states.forget(DESK, NOW);

        assertThat(states.find(DESK).mayBeAsked(NOW.plus(Duration.ofDays(400)))).isFalse();
    }
}
