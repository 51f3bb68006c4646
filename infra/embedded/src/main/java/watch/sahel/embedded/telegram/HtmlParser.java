package watch.sahel.embedded.telegram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads the HTML parse mode (core.telegram.org/bots/api#html-style) with Telegram's tag set and error texts. Leaves
/// trimming, nesting and limits to [TextCleaner].
final class HtmlParser {
    private static final Set<String> TAGS = Set.of(
            "a",
            "b",
            "strong",
            "i",
            "em",
            "s",
            "strike",
            "del",
            "u",
            "ins",
            "tg-spoiler",
            "tg-emoji",
            "span",
            "pre",
            "code",
            "blockquote");

    private static final String CODE_LANGUAGE = "language-";

    private final HtmlScanner scanner;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Tag> open = new ArrayDeque<>();
    private final List<TextEntity> entities = new ArrayList<>();

    private HtmlParser(String html) {
        scanner = new HtmlScanner(html);
    }

    /// @throws Refusal 400 `can't parse entities`
    static FormattedText parse(String html) {
        return new HtmlParser(html).read();
    }

    private FormattedText read() {
        while (scanner.hasMore()) {
            switch (scanner.current()) {
                case '&' -> reference();
                case '<' -> tag();
                default -> text.append(scanner.take());
            }
        }
        if (!open.isEmpty()) {
            throw broken("Can't find end tag corresponding to start tag " + open.getLast().name);
        }
        return new FormattedText(text.toString(), entities);
    }

    private void reference() {
        var characters = scanner.reference();
        text.append(characters.isEmpty() ? String.valueOf(scanner.take()) : characters);
    }

    private void tag() {
        int start = scanner.position();
        scanner.skip();
        if (scanner.current() == '/') {
            scanner.skip();
            endTag(start);
        } else {
            open.addLast(startTag(start));
        }
    }

    private Tag startTag(int start) {
        var name = scanner.word(">").toLowerCase(Locale.ROOT);
        if (!scanner.hasMore()) {
            throw broken("Unclosed start tag at byte offset " + scanner.byteOffset(start));
        }
        if (!TAGS.contains(name)) {
            throw broken("Unsupported start tag \"" + name + "\" at byte offset " + scanner.byteOffset(start));
        }
        var argument = "";
        for (scanner.skipSpaces(); scanner.current() != '>'; scanner.skipSpaces()) {
            var attribute = attribute(name, start);
            argument = argument(name, attribute).orElse(argument);
        }
        scanner.skip();
        if (name.equals("span") && !argument.equals("spoiler")) {
            throw broken("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + scanner.byteOffset(start));
        }
        return new Tag(name, argument, text.length());
    }

    private Attribute attribute(String tag, int start) {
        var name = scanner.word("=>");
        if (name.isEmpty() && scanner.hasMore()) {
            throw broken("Empty attribute name in the tag \"" + tag + "\" at byte offset " + scanner.byteOffset(start));
        }
        scanner.skipSpaces();
        if (scanner.current() != '=') {
            return withoutValue(tag, name, start);
        }
        scanner.skip();
        scanner.skipSpaces();
        var value = scanner.current() == '"' || scanner.current() == '\'' ? quoted() : token(start);
        if (!scanner.hasMore()) {
            throw broken("Unclosed start tag at byte offset " + scanner.byteOffset(start));
        }
        return new Attribute(name, value);
    }

    private Attribute withoutValue(String tag, String name, int start) {
        if (!scanner.hasMore()) {
            throw broken("Unclosed start tag at byte offset " + scanner.byteOffset(start));
        }
        if (tag.equals("blockquote") && name.equalsIgnoreCase("expandable")) {
            return new Attribute("expandable", "");
        }
        throw broken("Expected equal sign in declaration of an attribute of the tag \"" + tag + "\" at byte offset "
                + scanner.byteOffset(start));
    }

    private String quoted() {
        var quote = scanner.take();
        var value = new StringBuilder();
        while (scanner.hasMore() && scanner.current() != quote) {
            var characters = scanner.current() == '&' ? scanner.reference() : "";
            value.append(characters.isEmpty() ? String.valueOf(scanner.take()) : characters);
        }
        if (scanner.hasMore()) {
            scanner.skip();
        }
        return value.toString();
    }

    private String token(int start) {
        if (!scanner.hasMore()) {
            throw broken("Unclosed start tag at byte offset " + scanner.byteOffset(start));
        }
        int begin = scanner.position();
        var token = scanner.nameToken().toLowerCase(Locale.ROOT);
        if (!scanner.atSpace() && scanner.current() != '>') {
            throw broken("Unexpected end of name token at byte offset " + scanner.byteOffset(begin));
        }
        return token;
    }

    private static Optional<String> argument(String tag, Attribute attribute) {
        var value = attribute.value;
        return switch (tag + " " + attribute.name) {
            case "a href", "tg-emoji emoji-id" -> Optional.of(value);
            case "code class" ->
                value.startsWith(CODE_LANGUAGE)
                        ? Optional.of(value.substring(CODE_LANGUAGE.length()))
                        : Optional.empty();
            case "span class" -> value.startsWith("tg-") ? Optional.of(value.substring(3)) : Optional.empty();
            case "blockquote expandable" -> Optional.of("expandable");
            default -> Optional.empty();
        };
    }

    private void endTag(int start) {
        if (open.isEmpty()) {
            throw broken("Unexpected end tag at byte offset " + scanner.byteOffset(start));
        }
        var name = scanner.word(">").toLowerCase(Locale.ROOT);
        scanner.skipSpaces();
        if (scanner.current() != '>') {
            throw broken("Unclosed end tag at byte offset " + scanner.byteOffset(start));
        }
        scanner.skip();
        var tag = open.removeLast();
        if (!name.isEmpty() && !name.equals(tag.name)) {
            throw broken("Unmatched end tag at byte offset " + scanner.byteOffset(start) + ", expected \"</" + tag.name
                    + ">\", found \"</" + name + ">\"");
        }
        if (text.length() > tag.offset) {
            close(tag);
        }
    }

    private void close(Tag tag) {
        int length = text.length() - tag.offset;
        switch (tag.name) {
            case "b", "strong" -> entities.add(TextEntity.of("bold", tag.offset, length));
            case "i", "em" -> entities.add(TextEntity.of("italic", tag.offset, length));
            case "u", "ins" -> entities.add(TextEntity.of("underline", tag.offset, length));
            case "s", "strike", "del" -> entities.add(TextEntity.of("strikethrough", tag.offset, length));
            case "tg-spoiler", "span" -> entities.add(TextEntity.of("spoiler", tag.offset, length));
            case "tg-emoji" -> entities.add(new TextEntity("custom_emoji", tag.offset, length, tag.argument));
            case "a" -> link(tag, length);
            case "pre" -> pre(tag, length);
            case "code" -> code(tag, length);
            default ->
                entities.add(TextEntity.of(
                        tag.argument.isEmpty() ? "blockquote" : "expandable_blockquote", tag.offset, length));
        }
    }

    /// Without a usable URL the text stays and the link is gone, as in Telegram.
    private void link(Tag tag, int length) {
        var url = tag.argument.isEmpty() ? text.substring(tag.offset) : tag.argument;
        LinkRules.accept(url).ifPresent(link -> entities.add(new TextEntity("text_link", tag.offset, length, link)));
    }

    /// A language is kept of `<pre><code class="language-...">` only, and only where both cover the same text.
    private void pre(Tag tag, int length) {
        if (!entities.isEmpty() && covers(entities.getLast(), "code", tag, length)) {
            var inner = entities.removeLast();
            entities.add(new TextEntity("pre", tag.offset, length, inner.argument()));
        } else {
            entities.add(TextEntity.of("pre", tag.offset, length));
        }
    }

    private void code(Tag tag, int length) {
        boolean insidePre = !open.isEmpty() && open.getLast().name.equals("pre") && open.getLast().offset == tag.offset;
        entities.add(new TextEntity("code", tag.offset, length, insidePre ? tag.argument : ""));
    }

    private static boolean covers(TextEntity entity, String type, Tag tag, int length) {
        return entity.type().equals(type) && entity.offset() == tag.offset && entity.length() == length;
    }

    private static Refusal broken(String why) {
        return Refusal.badRequest("can't parse entities: " + why);
    }

    private record Tag(String name, String argument, int offset) {}

    private record Attribute(String name, String value) {}
}
