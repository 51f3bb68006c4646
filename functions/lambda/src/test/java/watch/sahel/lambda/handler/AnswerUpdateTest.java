package watch.sahel.lambda.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.Update;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleId;
import watch.sahel.article.Filing;
import watch.sahel.bot.Conversation;
import watch.sahel.bot.Handling;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Chat;
import watch.sahel.embedded.telegram.Fault;
import watch.sahel.embedded.telegram.SentMessage;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;
import watch.sahel.lambda.dynamo.Consistency;
import watch.sahel.lambda.dynamo.DynamoArticles;
import watch.sahel.lambda.dynamo.DynamoStories;
import watch.sahel.lambda.sqs.SqsUpdates;
import watch.sahel.match.Matcher;
import watch.sahel.match.Passage;
import watch.sahel.match.TopicId;
import watch.sahel.story.Report;
import watch.sahel.story.Story;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.text.Sha256;

class AnswerUpdateTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Fault OUR_FAULT = new Fault.Refused(400, "Bad Request: nobody knows why");

    private BotApiServer telegram;
    private Bench bench;
    private Chat chat;
    private Conversation conversation;
    private AnswerUpdate answering;

    @BeforeEach
    void open() throws IOException {
        telegram = BotApiServer.start(Clock.systemUTC());
        bench = new Bench(telegram.base(), telegram.token());
        chat = telegram.privateChat(7, "Amina", "en");
        conversation = bench.wiring().conversation();
        answering = new AnswerUpdate(bench.wiring());
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    private SqsUpdates queue() {
        return bench.wiring().updates();
    }

    /// Whether the messages that can be had from the queue were handled.
    private boolean answered() throws IOException {
        return Bench.invoke(answering, bench.inHand("UpdatesQueue"))
                .path("batchItemFailures")
                .isEmpty();
    }

    private List<String> said() {
        return chat.messages().stream().map(SentMessage::text).toList();
    }

    @Test
    void aCommandIsAnswered() throws IOException {
        queue().add(JSON.readTree(update(1, "/help")));

        assertThat(answered()).isTrue();
        assertThat(said()).singleElement().asString().startsWith("What you can say");
    }

    @Test
    void theUpdatesOfAChatComeOneAfterTheOtherAndNoOtherChatWaits() throws IOException {
        telegram.privateChat(8, "Issa", "en");
        queue().add(JSON.readTree(update(1, "/help")));
        queue().add(JSON.readTree(update(2, "/topics")));
        var first = JSON.readTree(bench.inHand("UpdatesQueue")).path("Records");
        queue().add(JSON.readTree(update(3, "/topics").replace("\"id\":7", "\"id\":8")));
        var next = JSON.readTree(bench.inHand("UpdatesQueue")).path("Records");

        assertThat(first.findValuesAsText("body").getFirst()).contains("/help");
        assertThat(next.findValuesAsText("body")).singleElement().asString().contains("\"id\":8");
    }

    @Test
    void whatCannotBeReadComesAgainAtOnceUntilItIsDead() throws IOException {
        queue().add(JSON.readTree("{\"update_id\":1,\"message\":{\"message_id\":\"one\",\"chat\":{\"id\":7}}}"));
        for (var receive = 1; receive <= 20; receive++) {
            assertThat(answered()).as("receive " + receive).isFalse();
        }

        assertThat(JSON.readTree(bench.batchOf("UpdatesQueue")).path("Records")).isEmpty();
        assertThat(JSON.readTree(bench.batchOf("OrderedDeadLetters")).path("Records"))
                .hasSize(1);
    }

    @Test
    void whoAsksAboutMailIsShownThePageForOthers() {
        var mail = bench.wiringWith(Map.of("MAIL_FROM", "watch@example.org"));
        mail.conversation().handle(read(1, "/email"));

        assertThat(said()).singleElement().asString().endsWith(" http://127.0.0.1:9/email?lang=en");
    }

    @Test
    void anUpdateOfAKindFromTheFutureIsLeftAlone() throws IOException {
        queue().add(JSON.readTree("{\"update_id\":1,\"telepathy\":{\"thought\":true}}"));

        assertThat(answered()).isTrue();
    }

    @Test
    void whoTypesTheBotsNameInAnyChatIsOfferedStories() throws IOException {
        var now = Clock.systemUTC().instant();
        var article = new Article(
                new ArticleId(Sha256.identity("one")),
                new Outlet("Dunes", "en", "ML", Affiliation.INDEPENDENT),
                "JNIM fighters burn fuel trucks near Kayes in Mali",
                "",
                "https://dunes.example/1",
                "en",
                now,
                now,
                List.of());
        new DynamoArticles(bench.table()).claim(article, Filing.AWAITED);
        var report = Report.of(article, Matcher.bundled().match(Passage.of(article)));
        new DynamoStories(bench.table(), Consistency.STRONG).file(Story.opened(report, now), report);

        for (var typed : List.of("", "kayes tru", "@jnim AND (fuel")) {
            var query = telegram.asksInline(chat, typed, "");
            queue().add(JSON.readTree(inline(query, typed)));
            Bench.invoke(answering, bench.batchOf("UpdatesQueue"));

            var answer = telegram.inlineAnswer(query).orElseThrow();
            assertThat(answer.nextOffset()).isEmpty();
            assertThat(answer.isPersonal()).isTrue();
            assertThat(answer.results()).as(typed).singleElement().satisfies(result -> {
                assertThat(result.title()).startsWith("JNIM fighters");
                assertThat(result.text()).contains("JNIM fighters", "Dunes");
                assertThat(result.html()).contains("https://dunes.example/1");
            });
        }
    }

    private static String inline(String id, String typed) {
        var update = JSON.createObjectNode().put("update_id", 100 + typed.length());
        var query = update.putObject("inline_query")
                .put("id", id)
                .put("query", typed)
                .put("offset", "");
        query.putObject("from")
                .put("id", 7)
                .put("is_bot", false)
                .put("first_name", "Amina")
                .put("language_code", "en");
        return update.toString();
    }

    @Test
    void whatIsHandledIsNotHandledAgain() {
        conversation.handle(read(1, "/help"));

        assertThat(conversation.handle(read(1, "/help"))).isEqualTo(new Handling.Done());
        assertThat(said()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1, PT2S", "2, PT4S", "9, PT8M32S", "10, PT15M", "20, PT15M"})
    void withoutATimeItComesAgainEverMoreRarely(int receives, Duration wait) {
        var message = JSON.createObjectNode();
        message.putObject("attributes").put("ApproximateReceiveCount", Integer.toString(receives));

        assertThat(AnswerUpdate.wait(message)).isEqualTo(wait);
    }

    @Nested
    class WhatFails {
        @Test
        void isTriedAgain() {
            telegram.failNext(1, OUR_FAULT);

            assertThat(conversation.handle(read(1, "/help"))).isInstanceOf(Handling.NotYet.class);
            assertThat(conversation.handle(read(1, "/help"))).isEqualTo(new Handling.Done());
            assertThat(said()).singleElement().asString().startsWith("What you can say");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/help", "hello"})
        void twiceIsToldToWhoAskedAndGivenUp(String text) {
            telegram.failNext(2, OUR_FAULT);
            conversation.handle(read(1, text));
            conversation.handle(read(1, text));

            assertThat(conversation.handle(read(1, text))).isEqualTo(new Handling.Done());
            assertThat(said()).singleElement().asString().startsWith("That did not work");
            assertThat(conversation.handle(read(1, text))).isEqualTo(new Handling.Done());
            assertThat(said()).hasSize(1);
        }

        @Test
        void twiceIsToldAsSoonAsTelegramTakesIt() {
            telegram.failNext(2, OUR_FAULT);
            conversation.handle(read(1, "/help"));
            conversation.handle(read(1, "/help"));
            telegram.failNext(3, Fault.badGateway());

            for (var attempt = 3; attempt <= 5; attempt++) {
                assertThat(conversation.handle(read(1, "/help"))).isInstanceOf(Handling.NotYet.class);
            }
            assertThat(conversation.handle(read(1, "/help"))).isEqualTo(new Handling.Done());
            assertThat(said()).singleElement().asString().startsWith("That did not work");
        }

        @Test
        void inAGroupIsToldOnlyIfItWasForUs() {
            var group = telegram.group("Desk");
            telegram.failNext("getChatMember", 2, new Fault.ServerError(500, "<html>"));
            for (var attempt = 1; attempt <= 3; attempt++) {
                conversation.handle(read(inGroup(group, 1, "/start")));
                conversation.handle(read(inGroup(group, 2, "nice weather")));
            }

            assertThat(group.messages())
                    .singleElement()
                    .satisfies(message -> assertThat(message.text()).startsWith("That did not work"));
        }

        @Test
        void forATapIsToldInTheChat() throws IOException {
            var tap = tapUnderWelcome();
            telegram.failNext("editMessageText", 2, OUR_FAULT);
            for (var attempt = 1; attempt <= 3; attempt++) {
                conversation.handle(tap);
            }

            assertThat(chat.lastMessage().orElseThrow().text()).startsWith("That did not work");
        }

        /// Of a process that died in the middle nothing is left but the counted attempt.
        @Test
        void withTheWholeProcessIsToldByTheThirdAttempt() {
            bench.updates().take(1, Clock.systemUTC().instant());
            bench.updates().take(1, Clock.systemUTC().instant());

            assertThat(conversation.handle(read(1, "/help"))).isEqualTo(new Handling.Done());
            assertThat(said()).singleElement().asString().startsWith("That did not work");
        }
    }

    @Nested
    class WhatTelegramDoesNotTakeNow {
        private final AtomicInteger refusals = new AtomicInteger();

        @Test
        void isSaidWhenTelegramSaysItMayBe() {
            telegram.failNext(3, Fault.tooManyRequests(Duration.ofSeconds(43_838)));
            for (var attempt = 1; attempt <= 3; attempt++) {
                assertThat(conversation.handle(read(1, "/help")))
                        .isEqualTo(new Handling.NotYet(
                                "Too Many Requests: retry after 43838", Duration.ofSeconds(43_838)));
            }

            conversation.handle(read(1, "/help"));
            assertThat(said()).singleElement().asString().startsWith("What you can say");
        }

        @Test
        void isTriedUntilTheServerAnswers() {
            telegram.failNext(5, Fault.badGateway());
            for (var attempt = 1; attempt <= 5; attempt++) {
                assertThat(conversation.handle(read(1, "/help")))
                        .isInstanceOfSatisfying(
                                Handling.NotYet.class,
                                notYet -> assertThat(notYet.after()).isZero());
            }
            conversation.handle(read(1, "/help"));

            assertThat(said()).singleElement().asString().startsWith("What you can say");
        }

        @Test
        void goesOnWithTheMessageThatWasRefused() {
            var watches = IntStream.range(0, 20)
                    .mapToObj(number -> TopicId.watch("drone" + number + " OR " + "x".repeat(300)))
                    .collect(Collectors.toSet());
            bench.subscribers()
                    .add(Subscriber.joining(
                            new Address.TelegramChat(7),
                            "en",
                            ZoneOffset.UTC,
                            watches,
                            new Schedule.Hourly(),
                            Clock.systemUTC().instant()));
            telegram.weather(() -> said().size() == 1 && refusals.getAndIncrement() == 0
                    ? Optional.of(Fault.tooManyRequests(Duration.ofSeconds(3)))
                    : Optional.empty());

            assertThat(conversation.handle(read(1, "/export"))).isInstanceOf(Handling.NotYet.class);
            assertThat(said()).hasSize(1);
            assertThat(conversation.handle(read(1, "/export"))).isEqualTo(new Handling.Done());
            assertThat(said()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
            assertThat(said().getFirst()).startsWith("{");
            assertThat(said().getLast()).endsWith("}");
        }

        @Test
        void isSaidHoweverLongAgoItWasAskedIfItCameInTime() {
            var now = Clock.systemUTC().instant();
            var tooOld = now.minus(Conversation.MAX_UPDATE_AGE).minusSeconds(1);
            conversation.handle(read(1, "/help", tooOld));
            assertThat(said()).isEmpty();

            bench.updates().take(2, now);
            bench.updates().putOff(2, 0);
            conversation.handle(read(2, "/help", tooOld));
            assertThat(said()).hasSize(1);
        }

        @Test
        void doesNotKeepATapWaiting() throws IOException {
            var tap = tapUnderWelcome();
            telegram.failNext("editMessageText", 1, Fault.tooManyRequests(Duration.ofSeconds(5)));

            assertThat(conversation.handle(tap)).isInstanceOf(Handling.NotYet.class);
            assertThat(chat.callbackAnswers()).hasSize(1);
            assertThat(said()).singleElement().asString().contains("1/3");
            conversation.handle(tap);
            assertThat(said()).singleElement().asString().contains("2/3");
        }
    }

    private Update tapUnderWelcome() throws IOException {
        conversation.handle(read(1, "/start"));
        var message = chat.lastMessage().orElseThrow();
        chat.presses(message, message.buttons().getFirst().getFirst().callbackData());
        return bench.wiring().botApi().updates(0, Duration.ZERO).getLast();
    }

    private static Update read(long id, String text) {
        return read(update(id, text));
    }

    private static Update read(long id, String text, Instant sent) {
        return read(Bench.update(id, text, sent));
    }

    private static Update read(String json) {
        try {
            return JSON.readValue(json, Update.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String inGroup(Chat group, long id, String text) {
        return update(id, text)
                .replace(
                        "\"chat\":{\"id\":7,\"type\":\"private\"",
                        "\"chat\":{\"id\":" + group.id() + ",\"type\":\"group\"");
    }

    private static String update(long id, String text) {
        return Bench.update(id, text, Clock.systemUTC().instant());
    }
}
