package watch.sahel.feed;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/// What was told of a feed's troubles and not yet taken back by an all-clear.
///
/// @param since when the trouble began
/// @param at when it was last told
public record Told(Trouble trouble, Instant since, Instant at) {
    public enum Trouble {
        NONE(0),
        FAILING(1),
        SILENT(2);

        private final int code;

        Trouble(int code) {
            this.code = code;
        }

        private static Optional<Trouble> of(int code) {
            return Arrays.stream(values())
                    .filter(trouble -> trouble.code == code)
                    .findFirst();
        }
    }

    public static final Told NOTHING = new Told(Trouble.NONE, Instant.EPOCH, Instant.EPOCH);

    private static final byte VERSION = 1;
    private static final int BYTES = 2 + 2 * Long.BYTES;

    public Told {
        since = since.truncatedTo(ChronoUnit.SECONDS);
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /// After `notice` went out.
    public Told and(FeedNotice notice, Instant now) {
        return switch (notice) {
            case FeedNotice.FailingSince failing -> new Told(Trouble.FAILING, failing.since(), now);
            case FeedNotice.SilentSince silent -> new Told(Trouble.SILENT, silent.last(), now);
            case FeedNotice.Back _ -> NOTHING;
        };
    }

    public byte[] toBytes() {
        return ByteBuffer.allocate(BYTES)
                .put(VERSION)
                .put((byte) trouble.code)
                .putLong(since.getEpochSecond())
                .putLong(at.getEpochSecond())
                .array();
    }

    /// What another version wrote is read as [#NOTHING]: at worst a trouble is told once more.
    public static Told of(byte[] bytes) {
        if (bytes.length != BYTES || bytes[0] != VERSION) {
            return NOTHING;
        }
        var buffer = ByteBuffer.wrap(bytes).position(1);
        var trouble = Trouble.of(buffer.get());
        var since = Instant.ofEpochSecond(buffer.getLong());
        var at = Instant.ofEpochSecond(buffer.getLong());
        return trouble.map(known -> new Told(known, since, at)).orElse(NOTHING);
    }
}
