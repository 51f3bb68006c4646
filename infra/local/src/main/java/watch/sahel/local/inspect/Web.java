package watch.sahel.local.inspect;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import watch.sahel.feed.Handover;
import watch.sahel.feed.document.RawDocument;
import watch.sahel.feed.fetch.FeedFetcher;
import watch.sahel.feed.fetch.FetchRequest;
import watch.sahel.feed.fetch.Fetched;

/// Fetches as the bot would on meeting a feed for the first time, and says what HTTP said. The fetcher, with
/// its HTTP client, is made when the first URL needs it.
public final class Web implements AutoCloseable {
    /// Each holds a document of up to [FeedFetcher#MAX_BYTES]: together a sixth of the heap.
    static final int FETCHES_AT_ONCE = 16;

    private final Semaphore turns = new Semaphore(FETCHES_AT_ONCE, true);
    private final Supplier<FeedFetcher> maker;
    private @Nullable FeedFetcher fetcher;

    sealed interface Answer {}

    record Got(RawDocument document, List<String> notes) implements Answer {}

    record Not(String why) implements Answer {}

    public Web(Supplier<FeedFetcher> maker) {
        this.maker = maker;
    }

    Answer fetch(URI url) {
        turns.acquireUninterruptibly();
        try {
            return answer(url, fetcher().fetch(FetchRequest.of(url)));
        } finally {
            turns.release();
        }
    }

    private static Answer answer(URI asked, Fetched fetched) {
        return switch (fetched) {
            case Fetched.Document document -> new Got(Handover.of(document), notes(asked, document));
            case Fetched.Unchanged _ -> new Not("304 Not Modified, though nothing was known of it");
            case Fetched.Gone _ -> new Not("410 Gone: the publisher says that it will not come back");
            case Fetched.Broken broken ->
                new Not(broken.why()
                        + broken.retryAfter()
                                .map(wait -> "; asks to be left alone for " + Spans.of(wait))
                                .orElse(""));
        };
    }

    private static List<String> notes(URI asked, Fetched.Document document) {
        var notes = new ArrayList<String>();
        if (!document.url().equals(asked)) {
            notes.add("redirected permanently to " + document.url());
        }
        document.freshness()
                .left()
                .filter(left -> left.isPositive())
                .ifPresent(left -> notes.add("HTTP says it stays as it is for " + Spans.of(left)));
        var validators = document.validators();
        if (validators.etag().isEmpty() && validators.lastModified().isEmpty()) {
            notes.add("HTTP gives no ETag and no Last-Modified: each poll loads all of it");
        }
        return notes;
    }

    private synchronized FeedFetcher fetcher() {
        var made = fetcher == null ? maker.get() : fetcher;
        fetcher = made;
        return made;
    }

    @Override
    public synchronized void close() {
        if (fetcher != null) {
            fetcher.close();
        }
    }
}
