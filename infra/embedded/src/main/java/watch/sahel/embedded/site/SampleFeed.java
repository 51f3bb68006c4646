package watch.sahel.embedded.site;

import java.time.Instant;

/// The feed of one invented outlet as it leaves the house: its document in the outlet's own zone and charset.
/// Whether it leaves whole, late or under a wrong label is decided by [SampleWorld].
record SampleFeed(OutletRow row, FeedDocument document) {
    private static final String ENCODING_OF_FILES = "encoding=\"UTF-8\"";

    Answer.Document document(Instant start, Instant now) {
        return document(text(start, now), row.format().mediaType(), changed(start, now));
    }

    Answer.Document document(String text, String mediaType, Instant changed) {
        return Answer.Document.of(text, row.charset(), mediaType, changed);
    }

    /// The text with an XML declaration that names the charset it will be served in.
    String text(Instant start, Instant now) {
        var declared = "encoding=\"" + row.charset().name() + "\"";
        return document.text(start, now, row.zone()).replace(ENCODING_OF_FILES, declared);
    }

    Instant changed(Instant start, Instant now) {
        return document.changed(start, now);
    }
}
