package watch.sahel.lambda.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.article.ArticleId;
import watch.sahel.delivery.Delivery;
import watch.sahel.digest.AlertOrder;
import watch.sahel.digest.DigestId;
import watch.sahel.digest.DigestOrder;
import watch.sahel.digest.DigestOrder.Occasion;
import watch.sahel.feed.FeedId;
import watch.sahel.lambda.sqs.Messages.Mailing;
import watch.sahel.lambda.sqs.Messages.Saying;
import watch.sahel.language.Language;
import watch.sahel.match.TopicId;
import watch.sahel.story.Alert;
import watch.sahel.story.StoryId;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.ChatNotes;
import watch.sahel.subscriber.OptInRequest;
import watch.sahel.subscriber.SubscriberId;

class MessagesTest {
    private static final ArticleId ARTICLE = new ArticleId("0123456789abcdef0123456789abcdef");

    @Test
    void everyMessageIsReadAsItWasWritten() {
        var feeds = List.of(new FeedId("rfi-afrique"), new FeedId("maliweb"));
        var order = new DigestOrder(new SubscriberId("tg-100"), Instant.parse("2026-03-01T07:00:00Z"), Occasion.ASKED);
        var delivery = new Delivery.Ref(new SubscriberId("em0a"), new DigestId("01772348400-due"));

        assertThat(Messages.feeds(Messages.of(feeds))).isEqualTo(feeds);
        assertThat(Messages.article(Messages.of(ARTICLE))).isEqualTo(ARTICLE);
        assertThat(Messages.order(Messages.of(order))).isEqualTo(order);
        assertThat(Messages.mailing(Messages.of(delivery))).isEqualTo(new Mailing.Digest(delivery));
        assertThat(Messages.saying(Messages.of(delivery))).isEqualTo(new Saying.Digest(delivery));
    }

    @Test
    void aRequestForMailsIsReadAsItWasWrittenWithAChatAndWithout() {
        var mailbox = new Address.Mailbox("desk@example.org");
        var asked = Instant.parse("2026-03-01T07:00:00Z");
        for (var chat : List.of(Optional.of(new Address.TelegramChat(-100L)), Optional.<Address.TelegramChat>empty())) {
            var request = new OptInRequest(mailbox, Language.ARABIC, chat, asked);

            assertThat(Messages.mailing(Messages.of(request, 2))).isEqualTo(new Mailing.OptIn(request, 2));
        }
        assertThatThrownBy(() -> Messages.mailing("{\"address\":\"no address\"}"))
                .isInstanceOf(UnreadableMessageException.class);
    }

    @Test
    void aNoteIsReadAsItWasWritten() {
        var note = new ChatNotes.Note(new Address.TelegramChat(-1001234567890L), "✉️ d…@example.org \"تم\"");

        assertThat(Messages.saying(Messages.of(note))).isEqualTo(new Saying.Line(note));
    }

    @Test
    void anAlertIsReadAsItWasWrittenAlsoInTheMiddle() {
        var story = new StoryId("0123456789abcdef0123456789abcdef");
        var first = AlertOrder.first(new Alert(story, Instant.parse("2026-03-01T07:00:00.123Z")));
        var further = first.behind(TopicId.SAHEL, new SubscriberId("tg-100"));

        assertThat(Messages.alert(Messages.of(first))).isEqualTo(first);
        assertThat(Messages.alert(Messages.of(further))).isEqualTo(further);
        assertThatThrownBy(() -> Messages.alert("{\"story\":\"0a\"}")).isInstanceOf(UnreadableMessageException.class);
    }

    @Test
    void aMessageIsALittleJson() {
        assertThat(Messages.of(List.of(new FeedId("rfi-afrique")))).isEqualTo("{\"feeds\":[\"rfi-afrique\"]}");
        assertThat(Messages.of(new Delivery.Ref(new SubscriberId("tg7"), new DigestId("01772348400-due"))))
                .isEqualTo("{\"subscriber\":\"tg7\",\"digest\":\"01772348400-due\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "null", "{}", "{\"article\":\"short\"}", "{\"article\":{}}"})
    void whatNobodyOfUsWroteIsSaidToBeUnreadable(String body) {
        assertThatThrownBy(() -> Messages.article(body))
                .isInstanceOf(UnreadableMessageException.class)
                .hasMessageContaining("cannot read the message '" + body);
    }

    @Test
    void aLongUnreadableMessageIsShownCut() {
        assertThatThrownBy(() -> Messages.feeds("x".repeat(100_000))).message().hasSizeLessThan(300);
    }

    @Test
    void anUnknownOccasionIsUnreadable() {
        assertThatThrownBy(() -> Messages.order(
                        "{\"subscriber\":\"tg7\",\"due\":\"2026-03-01T07:00:00Z\",\"occasion\":\"NOW\"}"))
                .isInstanceOf(UnreadableMessageException.class);
        assertThatThrownBy(() -> Messages.order("{\"subscriber\":\"tg7\",\"due\":\"today\",\"occasion\":\"ASKED\"}"))
                .isInstanceOf(UnreadableMessageException.class);
    }
}
