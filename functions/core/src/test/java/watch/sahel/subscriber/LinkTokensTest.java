package watch.sahel.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.language.Language;
import watch.sahel.subscriber.LinkTokens.Opened;

class LinkTokensTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Address.Mailbox MAILBOX = new Address.Mailbox("Desk@example.org");
    private static final SubscriberId DESK = SubscriberId.of(MAILBOX);
    private static final OptInRequest REQUEST =
            new OptInRequest(MAILBOX, Language.UKRAINIAN, Optional.of(new Address.TelegramChat(-1001234567890L)), NOW);

    private final LinkTokens tokens = new LinkTokens("a secret of good length");
    private final LinkTokens others = new LinkTokens("another secret, as long");

    @Test
    void aTokenUnsubscribesItsSubscriberOnly() {
        assertThat(tokens.unsubscribing(tokens.unsubscribe(DESK))).contains(DESK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "x", "em1.<script>", ".0123456789abcdef0123456789abcdef"})
    void whatIsNoTokenOpensNothing(String text) {
        assertThat(tokens.unsubscribing(text)).isEmpty();
        assertThat(tokens.preferring(text, NOW)).isEqualTo(new Opened.Invalid<>());
        assertThat(tokens.confirming(text, NOW)).isEqualTo(new Opened.Invalid<>());
    }

    @Test
    void aForgedTokenOpensNothing() {
        assertThat(tokens.unsubscribing(others.unsubscribe(DESK))).isEmpty();
        assertThat(tokens.preferring(others.preferences(DESK, NOW), NOW)).isEqualTo(new Opened.Invalid<>());
        assertThat(tokens.confirming(others.confirmation(REQUEST), NOW)).isEqualTo(new Opened.Invalid<>());
    }

    @Test
    void aTokenForOneThingIsWorthNothingForAnother() {
        var unsubscribe = tokens.unsubscribe(DESK);
        var preferences = tokens.preferences(DESK, NOW);
        var confirmation = tokens.confirmation(REQUEST);

        assertThat(tokens.unsubscribing(preferences)).isEmpty();
        assertThat(tokens.unsubscribing(confirmation)).isEmpty();
        assertThat(tokens.preferring(unsubscribe, NOW)).isEqualTo(new Opened.Invalid<>());
        assertThat(tokens.preferring(confirmation, NOW)).isEqualTo(new Opened.Invalid<>());
        assertThat(tokens.confirming(unsubscribe, NOW)).isEqualTo(new Opened.Invalid<>());
        assertThat(tokens.confirming(preferences, NOW)).isEqualTo(new Opened.Invalid<>());
    }

    @Nested
    class AConfirmation {
        @Test
        void carriesTheWholeRequest() {
            var alone = new OptInRequest(MAILBOX, Language.ARABIC, Optional.empty(), NOW);

            assertThat(tokens.confirming(tokens.confirmation(REQUEST), NOW)).isEqualTo(new Opened.Valid<>(REQUEST));
            assertThat(tokens.confirming(tokens.confirmation(alone), NOW)).isEqualTo(new Opened.Valid<>(alone));
        }

        @Test
        void worksForADayAndNotASecondLonger() {
            var token = tokens.confirmation(REQUEST);
            var end = NOW.plus(LinkTokens.CONFIRM_WITHIN);

            assertThat(tokens.confirming(token, end.minusSeconds(1))).isInstanceOf(Opened.Valid.class);
            assertThat(tokens.confirming(token, end)).isEqualTo(new Opened.Expired<>());
        }

        @Test
        void cannotBeMadeLonger() {
            var token = tokens.confirmation(REQUEST);
            var later = tokens.confirmation(
                    new OptInRequest(MAILBOX, REQUEST.language(), REQUEST.chat(), NOW.plusSeconds(60)));
            var mixed = later.substring(0, later.indexOf('.')) + token.substring(token.indexOf('.'));

            assertThat(tokens.confirming(mixed, NOW)).isEqualTo(new Opened.Invalid<>());
        }

        @Test
        void ofTheLongestAddressFitsIntoALink() {
            var longest = "a".repeat(64) + "@" + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(57) + ".e";
            var mailbox = new Address.Mailbox(longest);
            var request = new OptInRequest(mailbox, Language.ENGLISH, REQUEST.chat(), NOW);
            var token = tokens.confirmation(request);

            assertThat(longest).hasSizeBetween(250, Address.Mailbox.MAX_LENGTH);
            assertThat(token.length()).isLessThan(LinkTokens.MAX_CHARS / 2);
            assertThat(tokens.confirming(token, NOW)).isEqualTo(new Opened.Valid<>(request));
        }
    }

    @Test
    void preferencesOpenForAMonthAndNotASecondLonger() {
        var token = tokens.preferences(DESK, NOW);
        var end = NOW.plus(LinkTokens.PREFERENCES_FOR);

        assertThat(tokens.preferring(token, end.minusSeconds(1))).isEqualTo(new Opened.Valid<>(DESK));
        assertThat(tokens.preferring(token, end)).isEqualTo(new Opened.Expired<>());
    }

    @Test
    void aPseudonymIsTheSameEachTimeAndAnotherWithAnotherSecret() {
        assertThat(tokens.pseudonym("198.51.100.7"))
                .isEqualTo(tokens.pseudonym("198.51.100.7"))
                .doesNotContain("198")
                .isNotEqualTo(others.pseudonym("198.51.100.7"));
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
