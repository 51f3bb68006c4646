package watch.sahel.embedded.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// Who the bot is.
final class AccountMethods implements MethodGroup {
    @Override
    public Optional<JsonNode> call(String method, Arguments arguments) {
        return method.equals("getme")
                ? Optional.of(Shapes.bot(BotIdentity.EMBEDDED)
                        .put("can_join_groups", true)
                        .put("can_read_all_group_messages", false)
                        .put("supports_inline_queries", true))
                : Optional.empty();
    }
}
