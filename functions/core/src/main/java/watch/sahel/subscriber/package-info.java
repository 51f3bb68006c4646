/// Who wants which topics, where, when and in which language.
///
/// A [Subscriber] is one address (a Telegram chat or a mailbox) with its [Choices]: a [Schedule] of digests, topics
/// told at once, [QuietHours]. [Choices#next] says, purely, which digest is due next. What goes into it is decided in
/// `digest`.
@NullMarked
package watch.sahel.subscriber;

import org.jspecify.annotations.NullMarked;
