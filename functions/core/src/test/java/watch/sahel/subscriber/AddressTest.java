package watch.sahel.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @Test
    void chatsAndMailboxesAreRead() {
        assertThat(Address.parse("telegram:-1001234567890")).isEqualTo(new Address.TelegramChat(-1001234567890L));
        assertThat(Address.parse("email:desk@example.org")).isEqualTo(new Address.Mailbox("desk@example.org"));
    }

    @Test
    void aTopicOfAForumStandsBehindASlash() {
        var topic = new Address.TelegramChat(-1001234567890L, 17);

        assertThat(Address.parse("telegram:-1001234567890/17")).isEqualTo(topic);
        assertThat(topic).hasToString("-1001234567890/17");
        assertThat(new Address.TelegramChat(-1001234567890L)).hasToString("-1001234567890");
    }

    @Test
    void aTopicIsASubscriberOfItsOwn() {
        assertThat(SubscriberId.of(Address.parse("telegram:-100/17"))).hasToString("tg-100t17");
        assertThat(SubscriberId.of(Address.parse("telegram:-100"))).hasToString("tg-100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "telegram:@channel",
                "telegram:",
                "telegram:-100/",
                "telegram:-100/-1",
                "telegram:-100/1/2",
                "telegram:-100/general",
                "email:desk",
                "email:a@b@c",
                "email:A <a@b.org>",
                "sms:1",
                "desk@example.org"
            })
    void anythingElseIsRefusedWithTheValueInTheMessage(String text) {
        var value = text.substring(text.indexOf(':') + 1);

        assertThatThrownBy(() -> Address.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(value);
    }
}
