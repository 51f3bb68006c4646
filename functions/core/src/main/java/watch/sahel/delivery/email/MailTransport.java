package watch.sahel.delivery.email;

import watch.sahel.delivery.Outcome;

/// Hands a finished message over: to an SMTP server, or to SES.
public interface MailTransport {
    /// @param mime the whole message (RFC 5322), ready to be sent as it is
    /// @param to its only recipient
    Outcome send(byte[] mime, String from, String to);
}
