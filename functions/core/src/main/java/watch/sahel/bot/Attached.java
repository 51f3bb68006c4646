package watch.sahel.bot;

import java.util.List;
import java.util.Optional;

/// What comes with something said to the bot, beside its words.
///
/// @param document a file that somebody sent
/// @param links in the message over a tapped button, in their order: what does not fit into its data
record Attached(Optional<Document> document, List<Link> links) {
    static final Attached NOTHING = new Attached(Optional.empty(), List.of());

    Attached {
        links = List.copyOf(links);
    }

    static Attached file(Document document) {
        return new Attached(Optional.of(document), List.of());
    }

    static Attached links(List<Link> links) {
        return new Attached(Optional.empty(), links);
    }

    /// @param id by which the Bot API hands it out
    /// @param bytes as Telegram says
    record Document(String id, String name, long bytes) {}

    /// @param text that is shown
    record Link(String text, String url) {
        /// Without the marks that keep its direction among other words.
        String words() {
            return text.replaceAll("[\\u2066-\\u2069]", "");
        }
    }
}
