/// Telegram in one JVM: a Bot API server that keeps Telegram's limits and error texts, and the phones on its other
/// side.
///
/// A bot talks to [BotApiServer] over HTTP as it talks to `api.telegram.org`; a test or a demonstration holds the
/// [Chat]s: it writes, presses buttons, blocks the bot, and reads what arrived. Between the two stand the rules that
/// make Telegram hard: text is measured after parsing, too many messages are answered with `retry_after`, a blocked
/// bot gets 403, an upgraded group its new id, updates keep their order per chat and are delivered again until
/// accepted.
///
/// Behaviour follows the Bot API manual and, where it is silent, the public source of Telegram's own Bot API server.
/// Everything is in memory; nothing here knows what the bot is for.
@NullMarked
package watch.sahel.embedded.telegram;

import org.jspecify.annotations.NullMarked;
