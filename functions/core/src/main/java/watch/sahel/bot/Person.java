package watch.sahel.bot;

/// Who says something to the bot.
///
/// @param id as the Bot API gives it; [#NOBODY] where it does not say, as of what is posted in a channel
/// @param language of this person's Telegram, BCP 47
record Person(long id, String language) {
    static final long NOBODY = 0;
}
