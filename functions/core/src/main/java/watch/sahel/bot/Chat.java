package watch.sahel.bot;

import watch.sahel.subscriber.Address;

/// Whose settings something said to the bot is about, and where it is said.
record Chat(Address.TelegramChat address, Kind kind) {
    enum Kind {
        /// One person alone with the bot.
        PRIVATE,
        /// Also a supergroup.
        GROUP,
        /// Said in the channel.
        CHANNEL,
        /// A channel that somebody sets up from the private chat: it is answered there.
        CHANNEL_FROM_AFAR
    }
}
