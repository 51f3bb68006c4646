package watch.sahel.feed;

import java.util.List;

/// What the bytes of a document came to.
public sealed interface Parsed {
    /// A feed.
    ///
    /// @param entries in the document's order, at most [FeedParser#MAX_ENTRIES]
    /// @param notes oddities worth telling whoever looks after the feed
    record Entries(String title, String link, String language, List<Entry> entries, List<String> notes)
            implements Parsed {
        public Entries {
            entries = List.copyOf(entries);
            notes = List.copyOf(notes);
        }
    }

    /// Not a feed, or one that cannot be read.
    record Unreadable(String why) implements Parsed {}
}
