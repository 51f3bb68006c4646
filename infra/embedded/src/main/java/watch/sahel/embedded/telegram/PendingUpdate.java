package watch.sahel.embedded.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// An update the bot has not confirmed. Updates of one `lane` (a chat) reach a webhook one after the other.
record PendingUpdate(int id, long lane, Instant date, ObjectNode json) {}
