package watch.sahel.bot;

import watch.sahel.subscriber.Address;

/// Where something is said to the bot.
record Chat(Address.TelegramChat address, Kind kind) {
    enum Kind {
        /// One person alone with the bot.
        PRIVATE,
        /// Also a supergroup.
        GROUP,
        CHANNEL
    }
}
