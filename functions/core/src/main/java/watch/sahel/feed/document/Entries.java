package watch.sahel.feed.document;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.synd.SyndPerson;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// From Rome's model to entries of plain text.
final class Entries {
    private Entries() {}

    static String title(Feed feed) {
        return PlainText.cut(text(feed.getTitleEx()), FeedParser.MAX_TITLE_CHARS);
    }

    static String link(Feed feed) {
        return href(feed.getAlternateLinks());
    }

    /// @param language of the document, for entries that have none of their own
    static List<Entry> of(Feed feed, String language) {
        return feed.getEntries().stream().map(entry -> entry(entry, language)).toList();
    }

    private static Entry entry(com.rometools.rome.feed.atom.Entry entry, String language) {
        var content = entry.getContents().isEmpty()
                ? Markup.NONE
                : markup(entry.getContents().getFirst());
        var filed = filed(entry.getSummary());
        var summary = entry.getSummary() == null ? "" : text(entry.getSummary(), filed.text());
        var own = reading(entry.getModules()).map(Reading::language).orElse("");
        return new Entry(
                Optional.ofNullable(entry.getId()).orElse("").strip(),
                href(entry.getAlternateLinks()),
                PlainText.cut(text(entry.getTitleEx()), FeedParser.MAX_TITLE_CHARS),
                PlainText.cut(summary.isEmpty() ? content.text() : summary, FeedParser.MAX_SUMMARY_CHARS),
                summary.isEmpty() ? Markup.NONE : content,
                own.isEmpty() ? language : own,
                instant(entry.getPublished()),
                instant(entry.getUpdated()),
                entry.getAuthors().stream()
                        .map(SyndPerson::getName)
                        .map(PlainText::of)
                        .distinct()
                        .collect(Collectors.joining(", ")),
                Stream.concat(entry.getCategories().stream().map(Category::getTerm), filed.others().stream())
                        .distinct()
                        .toList(),
                entry.getOtherLinks().stream()
                        .map(Entries::enclosure)
                        .distinct()
                        .toList(),
                Optional.ofNullable(entry.getSource()).flatMap(Entries::origin).or(filed::source));
    }

    private static Enclosure enclosure(Link link) {
        return new Enclosure(
                link.getHref(),
                Optional.ofNullable(link.getType()).orElse(""),
                Optional.ofNullable(link.getTitle()).orElse(""));
    }

    private static Optional<Origin> origin(Feed source) {
        var origin = new Origin(text(source.getTitleEx()), href(source.getAlternateLinks()));
        return origin.name().isEmpty() && origin.url().isEmpty() ? Optional.empty() : Optional.of(origin);
    }

    static Optional<Reading> reading(List<Module> modules) {
        return modules.stream()
                .filter(Reading.class::isInstance)
                .map(Reading.class::cast)
                .findFirst();
    }

    private static String href(List<Link> links) {
        return links.isEmpty() ? "" : links.getFirst().getHref();
    }

    private static String text(@Nullable Content content) {
        return content == null || content.getValue() == null ? "" : text(content, content.getValue());
    }

    private static String text(Content content, String value) {
        return "text".equals(content.getType()) ? PlainText.ofText(value) : PlainText.of(value);
    }

    private static FilingTags filed(@Nullable Content content) {
        return FilingTags.of(content == null || content.getValue() == null ? "" : content.getValue());
    }

    private static Markup markup(Content content) {
        return "text".equals(content.getType())
                ? new Markup(content.getValue().replace("&", "&amp;").replace("<", "&lt;"))
                : new Markup(content.getValue());
    }

    private static Optional<java.time.Instant> instant(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
