package watch.sahel.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import watch.sahel.subscriber.MailState.Reason;

class MailStateTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private final MailState unknown = MailState.unknown(SubscriberId.of(new Address.Mailbox("desk@example.org")));
    private final MailState agreed = unknown.agreed(Optional.of(new Address.TelegramChat(7)), NOW);

    @Test
    void aLinkFromBeforeLeavingIsVoidAndOneFromAfterIsNot() {
        var left = agreed.left(NOW);

        assertThat(left.takes(NOW, NOW)).isFalse();
        assertThat(left.takes(NOW.plusSeconds(1), NOW.plusSeconds(2))).isTrue();
    }

    @Test
    void theFifthSoftBounceInARowSuppresses() {
        var four = softBounced(agreed, MailState.MAX_SOFT_BOUNCES - 1, DAY);
        assertThat(four.suppressed()).isEmpty();
        assertThat(four.agreed()).isPresent();

        var five = softBounced(agreed, MailState.MAX_SOFT_BOUNCES, DAY);
        assertThat(five.suppressed().orElseThrow().reason()).isEqualTo(Reason.UNDELIVERABLE);
        assertThat(five.agreed()).isEmpty();
    }

    @Test
    void softBouncesAWeekApartDoNotAddUp() {
        assertThat(softBounced(agreed, 10, MailState.SOFT_BOUNCES_ADD_UP).softBounces())
                .isEqualTo(1);
        assertThat(softBounced(agreed, 3, MailState.SOFT_BOUNCES_ADD_UP.minusSeconds(1))
                        .softBounces())
                .isEqualTo(3);
    }

    @Test
    void aBouncedMailboxMayBeAskedAgainAfterAMonthAndOneThatComplainedNever() {
        var bounced = agreed.suppressed(Reason.BOUNCED, NOW);
        assertThat(bounced.mayBeAsked(NOW.plus(MailState.BOUNCE_HOLDS).minusSeconds(1)))
                .isFalse();
        assertThat(bounced.mayBeAsked(NOW.plus(MailState.BOUNCE_HOLDS))).isTrue();

        assertThat(agreed.suppressed(Reason.COMPLAINED, NOW).mayBeAsked(NOW.plus(Duration.ofDays(4000))))
                .isFalse();
    }

    @Test
    void whoAgreesAgainKeepsItsChatAndStartsWithoutBounces() {
        var again = softBounced(agreed, 3, DAY).left(NOW).agreed(Optional.empty(), NOW.plus(DAY));

        assertThat(again.chat()).isEqualTo(agreed.chat());
        assertThat(again.softBounces()).isZero();
    }

    private static MailState softBounced(MailState state, int times, Duration apart) {
        var bounced = state;
        for (var i = 0; i < times; i++) {
            bounced = bounced.softBounced(NOW.plus(apart.multipliedBy(i)));
        }
        return bounced;
    }
}
