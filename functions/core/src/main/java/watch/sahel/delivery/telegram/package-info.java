/// Telegram as a channel: a digest as messages of the HTML parse mode, split between stories, sent through
/// TelegramBots.
@NullMarked
package watch.sahel.delivery.telegram;

import org.jspecify.annotations.NullMarked;
