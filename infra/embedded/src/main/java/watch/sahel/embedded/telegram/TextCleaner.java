package watch.sahel.embedded.telegram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// What Telegram does to a parsed text before it is stored: control characters become spaces or vanish, both ends are
/// trimmed, entities follow; entities that may not stand in each other, or are one too many, are dropped in silence.
final class TextCleaner {
    /// Line and paragraph separators and the bidirectional overrides, and three combining lines: removed.
    private static final String REMOVED = "\r\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u0333\u033f\u030a";

    /// May contain and be part of anything but code; equal neighbours are one.
    private static final Set<String> STYLES = Set.of("bold", "italic", "underline", "strikethrough", "spoiler");

    private static final Set<String> QUOTES = Set.of("blockquote", "expandable_blockquote");
    private static final Set<String> CODE = Set.of("code", "pre");

    private static final Comparator<TextEntity> OUTER_FIRST = Comparator.comparingInt(TextEntity::offset)
            .thenComparing(Comparator.comparingInt(TextEntity::length).reversed());

    private TextCleaner() {}

    /// @throws Refusal 400 if nothing visible is left
    static FormattedText clean(FormattedText raw, int maxEntities) {
        var kept = new StringBuilder();
        var moved = new int[raw.text().length() + 1];
        for (int i = 0; i < raw.text().length(); i++) {
            moved[i] = kept.length();
            char c = raw.text().charAt(i);
            if (REMOVED.indexOf(c) < 0) {
                kept.append(c < ' ' && c != '\n' ? ' ' : c);
            }
        }
        moved[raw.text().length()] = kept.length();

        int start = 0;
        int end = kept.length();
        while (start < end && isBlank(kept.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(kept.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            throw Refusal.badRequest("message must be non-empty");
        }
        var text = kept.substring(start, end);
        var entities = new ArrayList<TextEntity>();
        for (var entity : raw.entities()) {
            int from = Math.max(moved[entity.offset()], start) - start;
            int to = Math.min(moved[entity.end()], end) - start;
            while (from < to && isBlank(text.charAt(from))) {
                from++;
            }
            if (from < to && !text.substring(from, to).isBlank()) {
                entities.add(new TextEntity(entity.type(), from, to - from, entity.argument()));
            }
        }
        entities.sort(OUTER_FIRST);
        return new FormattedText(text, cap(mergeStyles(dropMisplaced(entities)), maxEntities));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n';
    }

    private static List<TextEntity> dropMisplaced(List<TextEntity> sorted) {
        var kept = new ArrayList<TextEntity>();
        for (var entity : sorted) {
            if (kept.stream().noneMatch(outer -> outer.end() > entity.offset() && !mayHold(outer, entity))) {
                kept.add(entity);
            }
        }
        return kept;
    }

    private static boolean mayHold(TextEntity outer, TextEntity inner) {
        if (CODE.contains(outer.type())) {
            return false;
        }
        if (QUOTES.contains(outer.type()) && QUOTES.contains(inner.type())) {
            return false;
        }
        return STYLES.contains(outer.type())
                ? !CODE.contains(inner.type())
                : STYLES.contains(inner.type()) || QUOTES.contains(outer.type());
    }

    private static List<TextEntity> mergeStyles(List<TextEntity> sorted) {
        var merged = new ArrayList<TextEntity>();
        for (var entity : sorted) {
            int touching = STYLES.contains(entity.type()) ? lastTouching(merged, entity) : -1;
            if (touching < 0) {
                merged.add(entity);
            } else {
                var first = merged.get(touching);
                int length = Math.max(first.end(), entity.end()) - first.offset();
                merged.set(touching, TextEntity.of(first.type(), first.offset(), length));
            }
        }
        return merged;
    }

    private static int lastTouching(List<TextEntity> merged, TextEntity entity) {
        for (int i = merged.size() - 1; i >= 0; i--) {
            var earlier = merged.get(i);
            if (earlier.type().equals(entity.type()) && earlier.end() >= entity.offset()) {
                return i;
            }
        }
        return -1;
    }

    /// Links, code and quotes are counted first, then styles: of two dropped kinds, bold is missed less.
    private static List<TextEntity> cap(List<TextEntity> entities, int max) {
        var counted = new ArrayList<TextEntity>();
        entities.stream().filter(entity -> !STYLES.contains(entity.type())).forEach(counted::add);
        entities.stream().filter(entity -> STYLES.contains(entity.type())).forEach(counted::add);
        return counted.stream().limit(max).sorted(OUTER_FIRST).toList();
    }
}
