/// Who wants which topics, where, when and in which language.
///
/// A [Subscriber] is one address (a Telegram chat or a mailbox) with its choices; its [Schedule] says, purely, when
/// the
/// next digest is due in its own zone. What goes into the digest is decided in `digest`.
@NullMarked
package watch.sahel.subscriber;

import org.jspecify.annotations.NullMarked;
