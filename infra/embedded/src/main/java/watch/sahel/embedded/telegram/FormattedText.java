package watch.sahel.embedded.telegram;

import java.util.List;

/// Text as a reader sees it, with its formatting beside it.
record FormattedText(String text, List<TextEntity> entities) {
    FormattedText {
        entities = List.copyOf(entities);
    }
}
