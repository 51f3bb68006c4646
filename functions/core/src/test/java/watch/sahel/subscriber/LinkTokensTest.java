package watch.sahel.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LinkTokensTest {
    private static final SubscriberId DESK = SubscriberId.of(new Address.Mailbox("desk@example.org"));
    private final LinkTokens tokens = new LinkTokens("a secret of good length");

    @Test
    void aTokenUnsubscribesItsSubscriberOnly() {
        assertThat(tokens.unsubscribing(tokens.unsubscribe(DESK))).contains(DESK);
    }

    @Test
    void aForgedTokenUnsubscribesNobody() {
        var other = new LinkTokens("another secret, as long").unsubscribe(DESK);

        assertThat(tokens.unsubscribing(other)).isEmpty();
        assertThat(tokens.unsubscribing("")).isEmpty();
        assertThat(tokens.unsubscribing(".")).isEmpty();
        assertThat(tokens.unsubscribing("em1.<script>")).isEmpty();
    }

    @Test
    void aShortSecretIsRefused() {
        assertThat(new LinkTokens("0123456789abcdef")).isNotNull();
        assertThatThrownBy(() -> new LinkTokens("0123456789abcde")).hasMessageContaining("16");
    }

    @Test
    void theMailAddressIsNotInTheId() {
        assertThat(DESK.value()).doesNotContain("desk").hasSize(34);
        assertThat(SubscriberId.of(new Address.Mailbox("Desk@Example.org"))).isEqualTo(DESK);
    }
}
