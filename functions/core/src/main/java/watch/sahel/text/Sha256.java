package watch.sahel.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 (FIPS 180-4) as every identity of ours uses it.
public final class Sha256 {
    /// 128 bits: enough that no two of any number of articles we shall ever see meet by chance.
    private static final int IDENTITY_BYTES = 16;

    private Sha256() {}

    public static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }

    /// 32 hexadecimal digits (128 bits) that identify `text`.
    public static String identity(String text) {
        return HexFormat.of().formatHex(of(text.getBytes(StandardCharsets.UTF_8)), 0, IDENTITY_BYTES);
    }
}
