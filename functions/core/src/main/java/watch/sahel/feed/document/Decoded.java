package watch.sahel.feed.document;

import java.util.List;

/// What bytes say.
///
/// @param text without byte order mark
/// @param encoding its name in Java, such as `UTF-8` or `windows-1251`
/// @param notes what was odd about it, a line each
record Decoded(String text, String encoding, List<String> notes) {
    Decoded {
        notes = List.copyOf(notes);
    }
}
