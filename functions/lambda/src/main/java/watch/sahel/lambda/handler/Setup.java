package watch.sahel.lambda.handler;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import watch.sahel.feed.catalogue.FeedList;
import watch.sahel.flow.Enrolment;
import watch.sahel.flow.Enrolment.Turn;
import watch.sahel.lambda.Wiring;
import watch.sahel.language.Language;
import watch.sahel.subscriber.Address;

/// Makes a new deployment work: stores the first feeds, subscribes addresses, registers the webhook and the commands.
/// Invoked by hand, and safe to repeat. Everything in the event is optional:
///
/// - `"feeds"`: the text of an OPML or CSV list; else the project's own catalogue
/// - `"subscribe"`: addresses such as `"email:desk@example.org"` and `"telegram:123"`
/// - `"pollNow": true`: all feeds are due now, instead of spread over the poll interval
/// - `"digestNow": true`: the addresses have their next digest now, also those that subscribed before
/// - `"updates": "polling"`: somebody fetches the updates, so no webhook is registered
public final class Setup extends Handler {
    private static final String FETCHED = "polling";

    private final Wiring wiring;
    private final Enrolment enrolment;

    public Setup() {
        this(Wiring.fromEnvironment());
    }

    public Setup(Wiring wiring) {
        super(wiring);
        this.wiring = wiring;
        enrolment = wiring.enrolment();
    }

    /// Everything that can be refused is read before anything is written.
    @Override
    JsonNode handle(JsonNode event) throws IOException {
        var feeds = event.has("feeds") ? FeedList.read(event.get("feeds").asText()) : FeedList.catalogue();
        var addresses = addresses(event.path("subscribe"));
        var answer = JSON.createObjectNode()
                .put("feeds", feeds.size())
                .put("added", enrolment.feeds(feeds, turn(event, "pollNow")))
                .put("subscribed", enrolment.subscribers(addresses, turn(event, "digestNow")));
        return answer.put("webhook", register(event.path("updates").asText()));
    }

    private static List<Address> addresses(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(address -> Address.parse(address.asText()))
                .toList();
    }

    private static Turn turn(JsonNode event, String now) {
        return event.path(now).asBoolean() ? Turn.NOW : Turn.ITS_OWN;
    }

    /// Says where updates go; empty if they are fetched.
    private String register(String updates) throws IOException {
        var api = wiring.botApi();
        var commands = wiring.commands();
        api.registerCommands(commands.menu(Language.ENGLISH), "");
        for (var language : Language.values()) {
            api.registerCommands(commands.menu(language), language.tag());
        }
        if (updates.equals(FETCHED)) {
            api.leaveWebhook();
            return "";
        }
        var url = wiring.webhookUrl();
        api.registerWebhook(url, wiring.webhookSecret().value());
        return url.toString();
    }
}
