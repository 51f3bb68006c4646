package watch.sahel.embedded.telegram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A message as lines for a terminal: the text as it reads, links as `text (url)`, buttons below. Colours nothing.
public final class TerminalView {
    private static final int NARROWEST = 20;

    private TerminalView() {}

    /// Lines of at most `width` characters, broken between words; a longer word (a URL) stays whole.
    public static List<String> render(SentMessage message, int width) {
        if (width < NARROWEST) {
            throw new IllegalArgumentException("too narrow to read: " + width);
        }
        var lines = new ArrayList<String>();
        withLinks(message).lines().forEach(line -> lines.addAll(wrap(line, width)));
        for (var row : message.buttons()) {
            lines.add(row.stream().map(button -> "[ " + button.text() + " ]").collect(Collectors.joining(" ")));
        }
        return List.copyOf(lines);
    }

    private static String withLinks(SentMessage message) {
        var text = new StringBuilder(message.text());
        message.entities().stream()
                .filter(entity -> entity.type().equals("text_link"))
                .filter(entity -> !entity.argument().startsWith(entity.of(message.text())))
                .sorted(Comparator.comparingInt(TextEntity::end).reversed())
                .forEach(entity -> text.insert(entity.end(), " (" + entity.argument() + ")"));
        return text.toString();
    }

    private static List<String> wrap(String line, int width) {
        var lines = new ArrayList<String>();
        var current = new StringBuilder();
        for (var word : line.split(" ", -1)) {
            if (!current.isEmpty() && columns(current) + 1 + columns(word) > width) {
                lines.add(current.toString());
                current.setLength(0);
            } else if (!current.isEmpty()) {
                current.append(' ');
            }
            current.append(word);
        }
        lines.add(current.toString());
        return lines;
    }

    private static int columns(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
