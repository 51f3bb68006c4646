package watch.sahel.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import watch.sahel.digest.DigestItem.Source;
import watch.sahel.feed.Affiliation;
import watch.sahel.match.TopicId;
import watch.sahel.story.StoryId;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.text.Sha256;

/// Digests for tests.
public final class Digests {
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private Digests() {}

    public static Digest digest(DigestItem... items) {
        return digest(List.of(items));
    }

    public static Digest digest(List<DigestItem> items) {
        return new Digest(new DigestId("01772366400-due"), new SubscriberId("tg1"), NOW, items, List.of(), 0);
    }

    /// As [#item], told before and now with another toll.
    public static DigestItem update(String id, String headline) {
        return item(id, headline, Set.of(News.NUMBER));
    }

    /// A story of two outlets, three hours old.
    public static DigestItem item(String id, String headline) {
        return item(id, headline, Set.of());
    }

    private static DigestItem item(String id, String headline, Set<News> news) {
        return new DigestItem(
                new StoryId(Sha256.identity(id)),
                headline,
                "en",
                "The lead.",
                List.of(new TopicId("sahel")),
                List.of(
                        new Source(
                                "North Quay", "GB", Affiliation.INDEPENDENT, "en", "https://northquay.example/" + id),
                        new Source("Dunes", "ML", Affiliation.STATE_AFFILIATED, "fr", "https://dunes.example/" + id)),
                2,
                NOW.minus(Duration.ofHours(3)),
                List.of("Kati", "JNIM"),
                news,
                new Gist(2, Set.of(), Set.of("apart", "ML"), Set.of("en", "fr"), Set.of()),
                List.of(),
                Attestation.UNKNOWN);
    }
}
