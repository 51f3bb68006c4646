package watch.sahel.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import okhttp3.Dns;
import watch.sahel.feed.fetch.Fetched.Cause;

/// Fetchers for tests, and what they say of an outcome.
final class Fetching {
    static final String CONTACT = "https://watch.example/bot";
    static final Limits PATIENT = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30));

    private Fetching() {}

    /// May read this machine, where the test sites are.
    static FeedFetcher inside() {
        return inside(PATIENT, Dns.SYSTEM);
    }

    static FeedFetcher inside(Limits limits, Dns names) {
        return new FeedFetcher(AddressPolicy.PRIVATE_ALLOWED, CONTACT, limits, names, GuardedSockets.Wire.STRAIGHT);
    }

    static Fetched fetch(URI url) {
        return fetch(FetchRequest.of(url));
    }

    static Fetched fetch(FetchRequest request) {
        try (var fetcher = inside()) {
            return fetcher.fetch(request);
        }
    }

    static Fetched.Document document(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Document.class);
        return (Fetched.Document) fetched;
    }

    static Fetched.Broken broken(Fetched fetched, Cause cause) {
        assertThat(fetched).isInstanceOf(Fetched.Broken.class);
        var broken = (Fetched.Broken) fetched;
        assertThat(broken.cause()).as(broken.why()).isEqualTo(cause);
        assertThat(broken.why()).doesNotContain("\n", "://", "Exception");
        return broken;
    }
}
