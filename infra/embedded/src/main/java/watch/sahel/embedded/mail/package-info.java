/// Email in one JVM: a [Mailbox] behind a real SMTP server that takes mail for any address, and a [SesEndpoint] that
/// speaks the part of the SES v2 API a sender needs. Both can refuse, stall and lose answers when told to; what they
/// accept is kept as the bytes that came, parsed for reading. Nothing is ever sent on.
@NullMarked
package watch.sahel.embedded.mail;

import org.jspecify.annotations.NullMarked;
