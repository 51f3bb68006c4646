package watch.sahel.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import watch.sahel.language.Language;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.OptInRequest;

class EmailingTest {
    private final Phone phone = new Phone("fr");

    @Test
    void anAddressIsAskedInTheLanguageOfTheChat() {
        assertThat(phone.types("/email desk@example.org")).contains("desk@example.org", "24 heures");

        assertThat(phone.mailsAsked)
                .containsExactly(new OptInRequest(
                        new Address.Mailbox("desk@example.org"),
                        Language.FRENCH,
                        Optional.of(new Address.TelegramChat(7)),
                        Phone.NOW));
    }

    @Test
    void withoutAnAddressItSaysHow() {
        assertThat(phone.types("/email")).contains("/email desk@example.org");
        assertThat(phone.mailsAsked).isEmpty();
    }

    @Test
    void whatIsNoAddressIsSaidBackCutAndAsksNobody() {
        assertThat(phone.types("/email desk at example")).contains("« desk at example »");
        assertThat(phone.types("/email " + "x".repeat(4000))).hasSizeLessThan(300);
        assertThat(phone.types("/email a@example.org b@example.org")).contains("n’est pas une adresse");
        assertThat(phone.mailsAsked).isEmpty();
    }

    @Test
    void aChatAsksFiveTimesADayAndNoMore() {
        for (var i = 0; i < Emailing.MAX_PER_CHAT; i++) {
            assertThat(phone.types("/email desk" + i + "@example.org")).contains("en route");
        }

        assertThat(phone.types("/email one-more@example.org")).contains("demain");
        assertThat(phone.mailsAsked).hasSize(Emailing.MAX_PER_CHAT);
    }
}
