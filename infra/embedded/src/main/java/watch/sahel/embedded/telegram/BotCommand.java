package watch.sahel.embedded.telegram;

/// A line of the command menu; `command` without its slash.
public record BotCommand(String command, String description) {}
