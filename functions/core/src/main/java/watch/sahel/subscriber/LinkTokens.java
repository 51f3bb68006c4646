package watch.sahel.subscriber;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tokens for links in mails: who holds one may do one thing to one mailbox, without a password. HMAC-SHA-256 (RFC
/// 2104) over what it is for, whom, and until when; a token for one thing is worth nothing for another.
public final class LinkTokens {
    /// As long as the hash is meant to be strong: a shorter secret is refused.
    public static final int MIN_SECRET_CHARS = 16;
    /// How long a request for mails can be confirmed.
    public static final Duration CONFIRM_WITHIN = Duration.ofHours(24);
    /// How long a link to the preferences works: each mail brings a new one, and old mails get forwarded.
    public static final Duration PREFERENCES_FOR = Duration.ofDays(30);
    /// A longer text is none of ours: of the longest address it is less than half of this.
    public static final int MAX_CHARS = 1000;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 16;

    private final SecretKeySpec key;

    /// What a token turned out to be.
    public sealed interface Opened<T> {
        record Valid<T>(T value) implements Opened<T> {}

        /// Ours, but its time is over.
        record Expired<T>() implements Opened<T> {}

        /// None of ours, or for something else.
        record Invalid<T>() implements Opened<T> {}
    }

    private enum Purpose {
        UNSUBSCRIBE,
        PREFERENCES,
        CONFIRM,
        PSEUDONYM;

        String separated(String text) {
            return name().toLowerCase(java.util.Locale.ROOT) + '\0' + text;
        }
    }

    public LinkTokens(String secret) {
        if (secret.length() < MIN_SECRET_CHARS) {
            throw new IllegalArgumentException("the link secret needs at least " + MIN_SECRET_CHARS + " characters");
        }
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /// Ends the mails. It does not expire: an old mail must still be able to (RFC 8058).
    public String unsubscribe(SubscriberId id) {
        return signed(Purpose.UNSUBSCRIBE, id.value());
    }

    /// Whom a token unsubscribes; empty if it is none of ours.
    public Optional<SubscriberId> unsubscribing(String token) {
        return verified(Purpose.UNSUBSCRIBE, token).flatMap(text -> read(text, SubscriberId::new));
    }

    /// Opens the preferences, for [#PREFERENCES_FOR].
    public String preferences(SubscriberId id, Instant now) {
        return signed(Purpose.PREFERENCES, id + "-" + now.getEpochSecond());
    }

    public Opened<SubscriberId> preferring(String token, Instant now) {
        return verified(Purpose.PREFERENCES, token)
                .flatMap(text -> read(text, Issued::read))
                .map(issued -> issued.at().plus(PREFERENCES_FOR).isAfter(now)
                        ? new Opened.Valid<>(issued.to())
                        : new Opened.Expired<SubscriberId>())
                .orElseGet(Opened.Invalid::new);
    }

    private record Issued(SubscriberId to, Instant at) {
        static Issued read(String text) {
            var dash = text.lastIndexOf('-');
            return new Issued(
                    new SubscriberId(text.substring(0, dash)),
                    Instant.ofEpochSecond(Long.parseLong(text.substring(dash + 1))));
        }
    }

    /// Confirms a request, for [#CONFIRM_WITHIN]. It carries the whole request, so that an address nobody confirmed
    /// is stored nowhere.
    public String confirmation(OptInRequest request) {
        var text = request.text().getBytes(StandardCharsets.UTF_8);
        return signed(Purpose.CONFIRM, Base64.getUrlEncoder().withoutPadding().encodeToString(text));
    }

    public Opened<OptInRequest> confirming(String token, Instant now) {
        return verified(Purpose.CONFIRM, token)
                .flatMap(text -> read(
                        text,
                        base64 -> OptInRequest.read(
                                new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8))))
                .map(request -> request.asked().plus(CONFIRM_WITHIN).isAfter(now)
                        ? new Opened.Valid<>(request)
                        : new Opened.Expired<OptInRequest>())
                .orElseGet(Opened.Invalid::new);
    }

    /// A name for what must not be stored in clear, such as a network address: the same each time, and worth nothing
    /// without the secret.
    public String pseudonym(String text) {
        return mac(Purpose.PSEUDONYM, text);
    }

    private String signed(Purpose purpose, String text) {
        return text + "." + mac(purpose, text);
    }

    private Optional<String> verified(Purpose purpose, String token) {
        var dot = token.lastIndexOf('.');
        if (dot < 1 || token.length() > MAX_CHARS) {
            return Optional.empty();
        }
        var text = token.substring(0, dot);
        var same = MessageDigest.isEqual(
                signed(purpose, text).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
        return same ? Optional.of(text) : Optional.empty();
    }

    /// What is signed is ours; it may still be of an older form.
    private static <T> Optional<T> read(String text, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException | java.time.DateTimeException _) {
            return Optional.empty();
        }
    }

    private String mac(Purpose purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var bytes = mac.doFinal(purpose.separated(text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform must have " + ALGORITHM, e);
        }
    }
}
