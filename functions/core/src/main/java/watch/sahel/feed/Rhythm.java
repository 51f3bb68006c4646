package watch.sahel.feed;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What was learned of a feed's publishing: how much, in which hours, and how long it is silent at times. When to
/// poll is for [PollPolicy] to say, and when a silence is news for [Silence].
///
/// Learned once for every document that brings something new; what nobody polls for teaches nothing.
///
/// @param since the items after it are counted
/// @param last when the newest item came: its own date, or, where that cannot be, when it was seen
public record Rhythm(Instant since, Instant last, Profile profile, Gaps gaps) {
    /// Nothing was learned yet.
    public static final Rhythm NONE = new Rhythm(Instant.EPOCH, Instant.EPOCH, Profile.EMPTY, Gaps.NONE);

    /// The year 10000: seconds that cannot be a time are not read as one.
    private static final long LATEST = 253_402_300_800L;
    private static final byte VERSION = 1;
    private static final int BYTES = 1 + 2 * Long.BYTES + Profile.BYTES + Gaps.BYTES;

    public Rhythm {
        since = since.truncatedTo(ChronoUnit.SECONDS);
        last = last.truncatedTo(ChronoUnit.SECONDS);
    }

    /// What is known after a document with new entries. Its first document teaches by its own dates: 30 items over
    /// ten days are three a day.
    ///
    /// @param publishedOfNewEntries a date for each, `now` for an entry without one; in any order
    /// @param newestInDocument `now` if no entry has a date
    public Rhythm learn(Collection<Instant> publishedOfNewEntries, Instant newestInDocument, Instant now) {
        var newest = earlier(newestInDocument, now);
        if (publishedOfNewEntries.isEmpty()) {
            return equals(NONE) ? new Rhythm(now, now, Profile.EMPTY, Gaps.NONE).with(List.of(), now) : this;
        }
        return equals(NONE)
                ? begin(Arrival.told(publishedOfNewEntries, now), newest)
                : go(Arrival.seen(publishedOfNewEntries, now), newest);
    }

    /// The first arrival opens the time that is watched, so it is not counted itself.
    private static Rhythm begin(List<Arrival> arrivals, Instant newest) {
        var first = arrivals.getFirst().at();
        var until = later(arrivals.getLast().at(), newest);
        return new Rhythm(first, first, Profile.EMPTY, Gaps.NONE).with(arrivals.subList(1, arrivals.size()), until);
    }

    private Rhythm go(List<Arrival> arrivals, Instant newest) {
        return with(arrivals, later(last, later(arrivals.getLast().at(), newest)));
    }

    private Rhythm with(List<Arrival> arrivals, Instant until) {
        var counted = new Rhythm(since, until, profile.with(arrivals, until), gaps);
        return new Rhythm(since, until, counted.profile, gaps.with(arrivals, last, Forecast.of(counted, until)));
    }

    /// Lately, as of its newest item; 0 if nothing is known.
    public double itemsPerDay() {
        return Forecast.of(this, last).perDay();
    }

    /// When the newest item came; of a feed that never had one, when it was first seen.
    public Optional<Instant> newest() {
        return equals(NONE) ? Optional.empty() : Optional.of(last);
    }

    /// Always as many, at most 120.
    public byte[] toBytes() {
        var buffer = ByteBuffer.allocate(BYTES)
                .put(VERSION)
                .putLong(since.getEpochSecond())
                .putLong(last.getEpochSecond());
        profile.write(buffer);
        gaps.write(buffer);
        return buffer.array();
    }

    /// What another version wrote, or nobody, is read as [#NONE]: it is learned again from the next documents.
    public static Rhythm of(byte[] bytes) {
        if (bytes.length != BYTES || bytes[0] != VERSION) {
            return NONE;
        }
        var buffer = ByteBuffer.wrap(bytes).position(1);
        var since = buffer.getLong();
        var last = buffer.getLong();
        var profile = Profile.read(buffer);
        var gaps = Gaps.read(buffer);
        return 0 <= since
                        && since <= last
                        && last <= LATEST
                        && profile.era() == Profile.era(Instant.ofEpochSecond(last))
                ? new Rhythm(Instant.ofEpochSecond(since), Instant.ofEpochSecond(last), profile, gaps)
                : NONE;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
