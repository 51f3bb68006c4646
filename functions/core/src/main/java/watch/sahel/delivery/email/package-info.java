/// Email as a channel: a digest as one MIME message (plain text and HTML), handed to a [MailTransport].
@NullMarked
package watch.sahel.delivery.email;

import org.jspecify.annotations.NullMarked;
