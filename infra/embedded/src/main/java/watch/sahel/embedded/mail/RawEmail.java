package watch.sahel.embedded.mail;

import java.util.List;

/// A message as it travels: the envelope and the bytes.
public final class RawEmail {
    private final String sender;
    private final List<String> recipients;
    private final byte[] mime;

    /// @param sender the envelope's sender; may be empty (a bounce)
    /// @param mime the message by RFC 5322
    public RawEmail(String sender, List<String> recipients, byte[] mime) {
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("a message goes to somebody");
        }
        this.sender = sender;
        this.recipients = List.copyOf(recipients);
        this.mime = mime.clone();
    }

    public String sender() {
        return sender;
    }

    public List<String> recipients() {
        return recipients;
    }

    public byte[] mime() {
        return mime.clone();
    }

    @Override
    public String toString() {
        return "mail from " + sender + " to " + recipients + ", " + mime.length + " bytes";
    }
}
