package watch.sahel.embedded.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// Methods of the Bot API that share what they work on.
interface MethodGroup {
    /// The result of the call; empty if the method is not of this group.
    ///
    /// @param method in lower case: Telegram does not mind the case
    /// @throws Refusal if the call breaks a rule
    Optional<JsonNode> call(String method, Arguments arguments) throws InterruptedException;
}
