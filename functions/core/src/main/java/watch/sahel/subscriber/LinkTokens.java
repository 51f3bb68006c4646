package watch.sahel.subscriber;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tokens for links in mails: who holds one may unsubscribe that subscriber, without a password. HMAC-SHA-256
/// (RFC 2104) over purpose and id; they do not expire, since an old mail must still be able to unsubscribe (RFC
/// 8058).
public final class LinkTokens {
    /// As long as the hash is meant to be strong: a shorter secret is refused.
    public static final int MIN_SECRET_CHARS = 16;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public LinkTokens(String secret) {
        if (secret.length() < MIN_SECRET_CHARS) {
            throw new IllegalArgumentException("the link secret needs at least " + MIN_SECRET_CHARS + " characters");
        }
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    public String unsubscribe(SubscriberId id) {
        return id + "." + HexFormat.of().formatHex(mac("unsubscribe\0" + id), 0, 16);
    }

    /// Whom a token unsubscribes; empty if it is none of ours.
    public Optional<SubscriberId> unsubscribing(String token) {
        var dot = token.lastIndexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        try {
            var id = new SubscriberId(token.substring(0, dot));
            var same = MessageDigest.isEqual(
                    unsubscribe(id).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
            return same ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform must have " + ALGORITHM, e);
        }
    }
}
