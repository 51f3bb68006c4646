package watch.sahel.feed;

import java.util.Optional;
import watch.sahel.feed.document.RawDocument;
import watch.sahel.feed.fetch.Fetched;

/// From fetching to reading, which know nothing of each other.
public final class Handover {
    private Handover() {}

    public static RawDocument of(Fetched.Document document) {
        return new RawDocument(
                document.bytes(),
                Optional.of(document.url()),
                document.contentType(),
                document.contentLanguage(),
                document.contentLocation());
    }
}
