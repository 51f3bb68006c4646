package watch.sahel.embedded.telegram;

/// The one bot of this server.
record BotIdentity(long id, String firstName, String username, String token) {
    /// Shape of a real token: the bot's id, a colon, 35 characters.
    static final BotIdentity EMBEDDED = new BotIdentity(
            7_000_000_001L, "Embedded Bot", "embedded_test_bot", "7000000001:AAEmbeddedBotApiServer-Token_000000");
}
