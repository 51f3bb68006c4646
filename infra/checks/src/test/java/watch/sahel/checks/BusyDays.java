package watch.sahel.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import watch.sahel.embedded.aws.RoleGuard;
import watch.sahel.embedded.mail.Mailbox;
import watch.sahel.embedded.mail.ReceivedMail;
import watch.sahel.embedded.mail.ReturnEvents;
import watch.sahel.embedded.site.FeedSite;
import watch.sahel.embedded.site.Outlet;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Chat;
import watch.sahel.embedded.telegram.Limits;
import watch.sahel.embedded.telegram.SentMessage;
import watch.sahel.embedded.template.Role;
import watch.sahel.lambda.AwsClients;
import watch.sahel.local.LocalBot;

/// Some days in which as much as may happens to the bot, for the calls its functions make. What becomes of it all is
/// for other tests. The secrets come from parameters; mails go by SMTP.
final class BusyDays implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DESK = "desk@example.org";
    private static final long OPERATOR = 7001;

    private final HandClock clock = HandClock.tomorrowAt("05:00");
    private final HttpClient browser = HttpClient.newHttpClient();
    private final String stack = Stage.freshStack();
    private final Map<String, Collection<Role.Call>> called = new ConcurrentHashMap<>();
    private final FeedSite site;
    private final BotApiServer telegram;
    private final Mailbox mailbox;
    private final ParameterServer parameters;
    private final LocalBot bot;
    private final Chat amina;

    BusyDays() throws IOException {
        site = FeedSite.start(clock, Duration.ofMillis(50));
        telegram = BotApiServer.start(clock, Limits.telegram().withoutRates());
        mailbox = Mailbox.start();
        parameters = new ParameterServer(Map.of(
                "/sahelwatch/telegram-token", telegram.token(),
                "/sahelwatch/webhook-secret", "webhook-secret",
                "/sahelwatch/link-secret", "a link secret for tests"));
        amina = telegram.privateChat(OPERATOR, "Amina", "en");
        var settings = new HashMap<>(Stage.settings(telegram.base(), telegram.token(), mailbox.smtp()));
        settings.keySet().removeAll(Set.of("TELEGRAM_TOKEN", "WEBHOOK_SECRET", "LINK_SECRET"));
        settings.put("OPERATOR", "telegram:" + OPERATOR);
        bot = LocalBot.start(Stage.TEMPLATE, stack, Stage.clients(), this::clients, settings, _ -> {}, clock);
    }

    private AwsClients clients(String function) {
        var calls = called.computeIfAbsent(function, _ -> ConcurrentHashMap.newKeySet());
        var guard = new RoleGuard(Stage.TEMPLATE.role(function), stack, (call, _) -> calls.add(call));
        var clients = Stage.clients(guard);
        return AwsClients.of(clients.dynamo(), clients.sqs(), parameters.client(guard));
    }

    @Override
    public void close() {
        browser.close();
        bot.close();
        parameters.close();
        mailbox.close();
        telegram.close();
        site.close();
    }

    /// Lives them; the calls by function, those that its role refused too.
    Map<String, Collection<Role.Call>> calls() throws Exception {
        deployedTwice();
        settings();
        aGuest();
        aGroupThatMoves();
        mails();
        returns();
        aReader();
        days();
        bot.invoke("TellOperator", alarm());
        return Map.copyOf(called);
    }

    private void deployedTwice() {
        for (var time = 0; time < 2; time++) {
            Stage.setUp(
                    bot,
                    Stage.csv(outlets("northquay", "dunes", "boucle", "clairon", "tropico")),
                    List.of("email:first@example.org"));
        }
    }

    private List<Outlet> outlets(String... ids) {
        return site.outlets().stream()
                .filter(outlet -> List.of(ids).contains(outlet.id()))
                .toList();
    }

    private void settings() throws Exception {
        say(amina, "/start");
        say(amina, "/topics jnim now");
        say(amina, "/watch drone");
        press(amina, "watch save");
        say(amina, "/addfeed " + outlets("ledger").getFirst().feed());
        press(amina, "addfeed add");
        Stage.run(bot);
        say(amina, "/latest 1");
        tapAll(amina);
        say(amina, "/admin");
        say(amina, "/search topic:sahel");
        say(amina, "/trend sahel");
        telegram.asksInline(amina, "topic:sahel", "");
        heard();
        say(amina, "/digest");
    }

    private void aGuest() throws Exception {
        var issa = telegram.privateChat(7002, "Issa", "fr");
        say(issa, "/start");
        say(issa, "/topics sahel now");
        say(issa, "/watch wagner");
        press(issa, "watch save");
        say(issa, "/watches");
        tapAll(issa);
        say(issa, "/sources");
        say(issa, "/pause");
        say(issa, "/resume");
        say(issa, "/forgetme");
        press(issa, "forgetme yes");
    }

    /// One hears of it by an update, the other only by a message that is refused.
    private void aGroupThatMoves() throws Exception {
        var group = telegram.group("Desk");
        say(group, "/start");
        say(group, "/topics sahel now");
        say(group, "/watch drone");
        press(group, "watch save");
        telegram.upgrade(group);
        heard();
        clock.pass(Duration.ofHours(12));
        Stage.run(bot);
    }

    private void mails() throws Exception {
        say(amina, "/email " + DESK);
        Stage.settle(bot);
        var confirm = link(mails(DESK).getLast(), "/confirm?token=");
        get(confirm);
        post(confirm, "");
        Stage.run(bot);
        var preferences = link(mails(DESK).getLast(), "/preferences?token=");
        get(preferences);
        post(preferences, "topic=sahel&when=at-once&zone=Africa%2FBamako&language=ar");
        post(preferences, "topic=sahel&when=hourly&zone=Africa%2FBamako&language=ar");
        post(link(mails(DESK).getLast(), "/preferences?token="), "forget=yes");
    }

    private void returns() throws Exception {
        var moussa = telegram.privateChat(7003, "Moussa", "en");
        var desk = "moussa@example.org";
        say(moussa, "/start");
        say(moussa, "/email " + desk);
        Stage.settle(bot);
        post(link(mails(desk).getLast(), "/confirm?token="), "");
        Stage.run(bot);
        returned(ReturnEvents.softBounce(mails(desk).getLast(), clock.instant(), clock.instant()));
        clock.pass(Duration.ofHours(7));
        mailbox.failNext(1);
        bot.resume();
        Stage.run(bot);
        clock.pass(Duration.ofHours(7));
        mailbox.refuse(desk);
        bot.resume();
        Stage.run(bot);
        returned(ReturnEvents.complaint(mails(desk).getLast(), clock.instant(), clock.instant()));
        say(moussa, "/forgetme");
        press(moussa, "forgetme yes");
        post(bot.base().resolve("/email"), "address=other%40example.org");
    }

    private List<ReceivedMail> mails(String to) {
        return mailbox.messages().stream()
                .filter(mail -> mail.to().contains(to))
                .toList();
    }

    private void aReader() throws Exception {
        get(bot.base());
        var story = Stage.items(stack).stream()
                .filter(item -> item.get("pk").s().equals("TOPIC#sahel"))
                .map(item -> item.get("sk").s().replaceFirst(".*#", ""))
                .findFirst()
                .orElseThrow();
        var page = bot.base().resolve("/story/" + story);
        get(page);
        say(amina, "/story " + page);
    }

    private void days() throws Exception {
        say(amina, "/removefeed");
        tapAll(amina);
        for (var quarter = 0; quarter < 3 * 4; quarter++) {
            clock.pass(Duration.ofHours(6));
            Stage.run(bot);
        }
        say(amina, "/search topic:sahel");
        get(bot.base().resolve("/search?q=topic:sahel"));
    }

    private void say(Chat chat, String text) throws InterruptedException {
        clock.pass(Duration.ofSeconds(10));
        chat.says(text);
        heard();
    }

    private void press(Chat chat, String data) throws InterruptedException {
        chat.presses(chat.lastMessage().orElseThrow(), data);
        heard();
    }

    private void heard() throws InterruptedException {
        assertThat(telegram.awaitDelivered(Stage.PATIENCE)).as("update taken").isTrue();
        Stage.settle(bot);
    }

    /// Taps on every button under the last message that is still there when its turn comes.
    private void tapAll(Chat chat) throws InterruptedException {
        var message = chat.lastMessage().orElseThrow();
        for (var data : buttons(message)) {
            var shown = chat.messages().stream()
                    .filter(one -> one.id() == message.id())
                    .findFirst()
                    .orElseThrow();
            if (buttons(shown).contains(data)) {
                chat.presses(shown, data);
                heard();
            }
        }
    }

    private static List<String> buttons(SentMessage message) {
        return message.buttons().stream()
                .flatMap(List::stream)
                .map(button -> button.callbackData())
                .toList();
    }

    private void returned(String event) {
        Stage.returned(bot, stack, event);
    }

    private static URI link(ReceivedMail mail, String path) {
        return mail.text()
                .lines()
                .flatMap(line -> Stream.of(line.split("\\s+")))
                .filter(word -> word.contains(path))
                .map(URI::create)
                .findFirst()
                .orElseThrow();
    }

    private void get(URI page) throws IOException, InterruptedException {
        answered(HttpRequest.newBuilder(page).build());
    }

    private void post(URI page, String form) throws IOException, InterruptedException {
        answered(HttpRequest.newBuilder(page)
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        Stage.settle(bot);
    }

    private void answered(HttpRequest request) throws IOException, InterruptedException {
        var status =
                browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        assertThat(status).as(request.uri().getPath()).isBetween(200, 303);
    }

    private static JsonNode alarm() {
        var message = JSON.createObjectNode()
                .put("AlarmName", "sahelwatch-DeadLetters")
                .put("NewStateValue", "ALARM")
                .put("OldStateValue", "OK");
        var event = JSON.createObjectNode();
        event.putArray("Records").addObject().putObject("Sns").put("Message", message.toString());
        return event;
    }
}
