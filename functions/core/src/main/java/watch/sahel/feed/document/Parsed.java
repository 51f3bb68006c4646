package watch.sahel.feed.document;

import java.util.List;

/// What the bytes of a document came to.
public sealed interface Parsed {
    /// A feed.
    ///
    /// @param format such as `RSS 2.0`, `RSS 1.0`, `Atom 1.0`, `JSON Feed 1.1`
    /// @param encoding the character set it was read as, such as `UTF-8`
    /// @param entries in the document's order, at most [FeedParser#MAX_ENTRIES]
    /// @param notes oddities worth telling whoever looks after the feed, a line each
    record Entries(
            String format,
            String encoding,
            String title,
            String link,
            String language,
            UpdateHints hints,
            List<Entry> entries,
            List<String> notes)
            implements Parsed {
        public Entries {
            entries = List.copyOf(entries);
            notes = notes.stream().map(NoteText::oneLine).toList();
        }
    }

    /// Not a feed, or one that cannot be read.
    ///
    /// @param why one line for people
    /// @param offers where a feed may be, if this is a page: absolute URLs, those the page names first
    record Unreadable(String why, List<String> offers) implements Parsed {
        public Unreadable {
            why = NoteText.oneLine(why);
            offers = List.copyOf(offers);
        }

        public Unreadable(String why) {
            this(why, List.of());
        }
    }
}
