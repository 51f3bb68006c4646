/// The console of the demo: one page where a newcomer talks to the bot, reads the mailbox and watches the work. A
/// client of the Bot API server, the mailbox, the queues and the bot's own pages; the bot knows nothing of it.
@NullMarked
package watch.sahel.local.console;

import org.jspecify.annotations.NullMarked;
