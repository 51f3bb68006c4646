package watch.sahel.embedded.telegram;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Does what the body of a webhook's answer asks for, if it asks for anything (Bot API, "Making requests when getting
/// updates"). Telegram tells nobody what came of it, so a question is pointless and a refusal is nobody's to hear.
final class WebhookAnswers implements Consumer<Webhook.Answer> {
    private final List<MethodGroup> groups;

    WebhookAnswers(List<MethodGroup> groups) {
        this.groups = List.copyOf(groups);
    }

    @Override
    public void accept(Webhook.Answer answer) {
        try {
            var arguments = Arguments.of("", answer.contentType(), answer.body().getBytes(StandardCharsets.UTF_8));
            var method = arguments.text("method").toLowerCase(Locale.ROOT);
            if (!method.startsWith("get")) {
                for (var group : groups) {
                    group.call(method, arguments);
                }
            }
        } catch (Refusal e) {
            // dropped, as Telegram drops it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
