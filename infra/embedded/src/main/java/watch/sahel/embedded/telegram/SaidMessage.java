package watch.sahel.embedded.telegram;

import java.time.Instant;

/// A message of a person as it stands in the chat.
public record SaidMessage(long id, Instant date, User from, String text) {}
