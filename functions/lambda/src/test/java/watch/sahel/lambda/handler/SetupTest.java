package watch.sahel.lambda.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.BotCommand;
import watch.sahel.feed.catalogue.FeedList;

class SetupTest {
    private static final String FEEDS =
            "title,url\\nOne,https://one.example/feed\\nTwo,https://two.example/feed\\nThree,https://three.example/feed\\n";

    private BotApiServer telegram;
    private Bench bench;
    private Setup setup;

    @BeforeEach
    void open() throws IOException {
        telegram = BotApiServer.start(Clock.systemUTC());
        bench = new Bench(telegram.base(), telegram.token());
        setup = new Setup(bench.wiring());
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void theCatalogueIsStoredAndTelegramIsToldWhereWeAre() throws IOException {
        var answer = Bench.invoke(setup, "{}");

        var feeds = FeedList.catalogue().size();
        assertThat(answer.path("feeds").asInt()).isEqualTo(feeds);
        assertThat(answer.path("added").asInt()).isEqualTo(feeds);
        assertThat(answer.path("webhook").asText()).isEqualTo("http://127.0.0.1:9/telegram");
        assertThat(telegram.menu(telegram.privateChat(7, "Amina", "en")))
                .extracting(BotCommand::command)
                .contains("start", "latest", "stop");
    }

    @Test
    void setUpTwiceIsSetUpOnce() throws IOException {
        var event = "{\"feeds\":\"" + FEEDS + "\",\"subscribe\":[\"email:desk@example.org\",\"telegram:7\"]}";

        assertThat(Bench.invoke(setup, event))
                .hasToString("{\"feeds\":3,\"added\":3,\"subscribed\":2,\"webhook\":\"http://127.0.0.1:9/telegram\"}");
        assertThat(Bench.invoke(setup, event))
                .hasToString("{\"feeds\":3,\"added\":0,\"subscribed\":0,\"webhook\":\"http://127.0.0.1:9/telegram\"}");
    }

    @Test
    void firstPollsAreSpreadUnlessAskedForNow() throws IOException {
        Bench.invoke(setup, "{\"feeds\":\"" + FEEDS + "\"}");
        assertThat(bench.wiring().schedulePolls()).isEqualTo(1);

        Bench.invoke(setup, "{\"feeds\":\"" + FEEDS + "\",\"pollNow\":true}");
        assertThat(bench.wiring().schedulePolls()).isEqualTo(3);
    }

    @Test
    void aListThatCannotBeTakenChangesNothing() throws IOException {
        assertThatThrownBy(() -> Bench.invoke(setup, "{\"feeds\":\"nonsense\"}"))
                .hasMessageContaining("title");
        assertThatThrownBy(() -> Bench.invoke(setup, "{\"subscribe\":[\"desk\"]}"))
                .hasMessageContaining("write telegram:CHATID or email:ADDRESS");

        assertThat(bench.wiring().schedulePolls()).isZero();
    }

    @Test
    void whoFetchesUpdatesHasNoWebhook() throws IOException {
        Bench.invoke(setup, "{\"feeds\":\"" + FEEDS + "\"}");

        var answer = Bench.invoke(setup, "{\"feeds\":\"" + FEEDS + "\",\"updates\":\"polling\"}");

        assertThat(answer.path("webhook").asText()).isEmpty();
    }
}
