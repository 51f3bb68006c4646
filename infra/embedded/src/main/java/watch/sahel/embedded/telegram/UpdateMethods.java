package watch.sahel.embedded.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// The methods by which the bot gets updates: `getUpdates` and those of the webhook. A webhook must be HTTPS, save on
/// this machine, where a Bot API server of one's own takes HTTP, too.
final class UpdateMethods implements MethodGroup {
    private static final int MOST_UPDATES = 100;
    private static final long LONGEST_POLL_SECONDS = 50;
    private static final int USUAL_CONNECTIONS = 40;
    private static final int MOST_CONNECTIONS = 100;
    private static final int LONGEST_SECRET = 256;

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]*");
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]");
    private static final Set<String> TYPES = Set.of(
            "message",
            "edited_message",
            "channel_post",
            "edited_channel_post",
            "callback_query",
            "inline_query",
            "chosen_inline_result",
            "my_chat_member",
            "chat_member",
            "chat_join_request",
            "message_reaction",
            "poll",
            "poll_answer");

    private final UpdateQueue queue;
    private final Limits limits;
    private final InstantSource clock;
    private final Consumer<Webhook.Answer> webhookAnswers;

    UpdateMethods(UpdateQueue queue, Limits limits, InstantSource clock, Consumer<Webhook.Answer> webhookAnswers) {
        this.queue = queue;
        this.limits = limits;
        this.clock = clock;
        this.webhookAnswers = webhookAnswers;
    }

    @Override
    public Optional<JsonNode> call(String method, Arguments arguments) throws InterruptedException {
        return switch (method) {
            case "getupdates" -> Optional.of(getUpdates(arguments));
            case "setwebhook" -> Optional.of(setWebhook(arguments));
            case "deletewebhook" -> Optional.of(deleteWebhook(arguments));
            case "getwebhookinfo" -> Optional.of(getWebhookInfo());
            default -> Optional.empty();
        };
    }

    private JsonNode getUpdates(Arguments arguments) throws InterruptedException {
        allow(arguments);
        var updates = queue.fetch(
                (int) arguments.integer("offset", 0),
                Math.clamp(arguments.integer("limit", MOST_UPDATES), 1, MOST_UPDATES),
                Duration.ofSeconds(Math.clamp(arguments.integer("timeout", 0), 0, LONGEST_POLL_SECONDS)));
        var answer = Shapes.array();
        updates.forEach(update -> answer.add(update.json()));
        return answer;
    }

    private JsonNode setWebhook(Arguments arguments) {
        if (arguments.text("url").isEmpty()) {
            return deleteWebhook(arguments);
        }
        var target = new Webhook.Target(
                url(arguments.text("url")),
                secret(arguments.text("secret_token")),
                Math.clamp(arguments.integer("max_connections", USUAL_CONNECTIONS), 1, MOST_CONNECTIONS));
        allow(arguments);
        dropIfAsked(arguments);
        queue.attach(new Webhook(target, limits, clock, queue, webhookAnswers));
        return BooleanNode.TRUE;
    }

    private static URI url(String text) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            throw Refusal.badRequest("invalid webhook URL specified");
        }
        var host = url.getHost();
        if (host == null) {
            throw Refusal.badRequest("invalid webhook URL specified");
        }
        var scheme = url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https")
                && !(scheme.equals("http") && THIS_MACHINE.matcher(host).matches())) {
            throw Refusal.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }
        return url;
    }

    private static String secret(String secret) {
        if (secret.length() > LONGEST_SECRET) {
            throw Refusal.badRequest("secret token is too long");
        }
        if (!SECRET.matcher(secret).matches()) {
            throw Refusal.badRequest("secret token contains unallowed characters");
        }
        return secret;
    }

    private JsonNode deleteWebhook(Arguments arguments) {
        queue.detach();
        dropIfAsked(arguments);
        return BooleanNode.TRUE;
    }

    private void dropIfAsked(Arguments arguments) {
        if (arguments.isTrue("drop_pending_updates")) {
            queue.clear();
        }
    }

    /// Unknown kinds are ignored, an empty list stands for all, and without the parameter nothing changes.
    private void allow(Arguments arguments) {
        if (arguments.has("allowed_updates")) {
            var list = arguments.json("allowed_updates", "allowed updates");
            queue.allow(StreamSupport.stream(list.spliterator(), false)
                    .map(JsonNode::asText)
                    .filter(TYPES::contains)
                    .collect(Collectors.toSet()));
        }
    }

    private JsonNode getWebhookInfo() {
        var webhook = queue.webhook();
        var info = Shapes.object()
                .put("url", webhook.map(hook -> hook.target().url().toString()).orElse(""))
                .put("has_custom_certificate", false)
                .put("pending_update_count", queue.size());
        webhook.ifPresent(hook -> info.put("max_connections", hook.target().maxConnections()));
        webhook.flatMap(Webhook::lastFailure)
                .ifPresent(failure -> info.put("last_error_date", failure.date().getEpochSecond())
                        .put("last_error_message", failure.message()));
        if (!queue.allowed().isEmpty()) {
            var types = info.putArray("allowed_updates");
            queue.allowed().stream().sorted().forEach(types::add);
        }
        return info;
    }
}
