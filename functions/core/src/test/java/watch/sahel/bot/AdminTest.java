package watch.sahel.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import watch.sahel.article.Filing;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.Health;
import watch.sahel.feed.Told;
import watch.sahel.language.Language;
import watch.sahel.match.TopicId;
import watch.sahel.memory.Samples;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;

class AdminTest {
    private Phone phone = new Phone(new Address.TelegramChat(7));

    private Subscriber joins(long chat) {
        var joining = Subscriber.joining(
                new Address.TelegramChat(chat),
                "en",
                ZoneOffset.UTC,
                Set.of(TopicId.SAHEL),
                new Schedule.AtOnce(),
                Phone.NOW);
        phone.subscribers.add(joining);
        return joining;
    }

    @Test
    void tellsTheOperatorHowAllIsDoing() {
        joins(1);
        joins(2);
        phone.subscribers.change(joins(3).id(), one -> one.standing(Standing.STOPPED));
        phone.subscribers.change(joins(4).id(), one -> one.standing(Standing.UNREACHABLE));
        var article = Samples.article("one");
        phone.articles.claim(article, Filing.AWAITED);
        phone.articles.setAside(article.id(), Phone.NOW);
        var fine = Samples.feed("fine", Phone.NOW);
        phone.feeds.add(fine);
        phone.feeds.add(
                Samples.feed("failing", Phone.NOW).after(Health.UNTRIED.failed(Phone.NOW, "503"), Optional.empty()));
        phone.feeds.add(Samples.feed("silent", Phone.NOW)
                .after(Health.UNTRIED, new Told(Told.Trouble.SILENT, Phone.NOW, Phone.NOW), Optional.of(Phone.NOW)));
        var added = FeedId.added(URI.create("https://desk.example/feed"));
        phone.watches.hold(TopicId.of(added), joins(5).id());
        phone.feeds.add(Feed.fresh(added, fine.listing(), Phone.NOW));

        assertThat(phone.types("/admin").lines())
                .containsExactly(
                        "Chats and mailboxes: 3 active, 1 paused, 1 out of reach",
                        "Deliveries: 0 waiting, 0 failed in 7 days",
                        "Feeds: 3, of them 1 failing, 1 silent",
                        "Feeds added by chats: 1 of at most " + OwnFeeds.MAX_ADDED,
                        "Articles set aside: 1");
    }

    @Test
    void tellsNobodyElseAndIsInNoMenu() {
        phone = new Phone(new Address.TelegramChat(8));

        assertThat(phone.types("/admin")).isEqualTo("That is for the chat of whoever runs this bot.");
        assertThat(phone.types("/help")).doesNotContain("/admin");
        assertThat(phone.commands().menu(Language.ENGLISH)).doesNotContainKey("admin");
        phone = new Phone(new Address.Mailbox("desk@example.org"));
        assertThat(phone.types("/admin")).startsWith("That is for");
    }
}
