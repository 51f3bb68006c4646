package watch.sahel.bot;

/// Who says something to the bot.
///
/// @param id as the Bot API gives it; 0 where it does not say
/// @param language of this person's Telegram, BCP 47
record Person(long id, String language) {}
