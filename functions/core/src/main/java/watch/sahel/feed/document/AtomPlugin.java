package watch.sahel.feed.document;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.WireFeedParser;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;

/// Reads Atom 1.0 (RFC 4287), Atom 0.3 and the drafts before it into Rome's Atom model, in Atom's namespace or in
/// none.
public final class AtomPlugin implements WireFeedParser {
    @Override
    public String getType() {
        return Dialect.ATOM.type();
    }

    @Override
    public boolean isMyType(Document document) {
        return Dialect.ATOM.is(document);
    }

    @Override
    public WireFeed parse(Document document, boolean validate, Locale locale) {
        var root = document.getRootElement();
        var base = Optional.ofNullable(document.getBaseURI()).orElse("");
        var fields = Fields.of(root);
        var feed = new Feed(getType());
        text(fields, "title", "dc:title").ifPresent(feed::setTitleEx);
        link(fields, base).ifPresent(link -> feed.setAlternateLinks(List.of(link)));
        var language = fields.text("dc:language", "language").map(Fields::tag).orElseGet(() -> Fields.language(root));
        feed.setLanguage(language);
        feed.setModules(List.of(Reading.of(language).with(StatedHints.of(fields))));
        var authors = authors(fields);
        feed.setEntries(
                both(fields, "entry").map(entry -> entry(entry, authors, base)).toList());
        return feed;
    }

    /// The elements of this name in Atom's namespace, and those in none.
    private static Stream<Element> both(Fields fields, String name) {
        return fields.each("atom:" + name, name);
    }

    private static Entry entry(Element element, List<SyndPerson> feedAuthors, String base) {
        var fields = Fields.of(element);
        var entry = new Entry();
        own(fields, "id").ifPresent(entry::setId);
        text(fields, "title", "dc:title", "media:title").ifPresent(entry::setTitleEx);
        link(fields, base).ifPresent(link -> entry.setAlternateLinks(List.of(link)));
        text(fields, "summary", "dc:description", "media:description").ifPresent(entry::setSummary);
        text(fields, "content", "content:encoded").ifPresent(content -> entry.setContents(List.of(content)));
        date(fields, "published", "issued", "created", "dcterms:issued", "dcterms:created", "dc:date", "pubdate")
                .ifPresent(entry::setPublished);
        date(fields, "updated", "modified", "dcterms:modified").ifPresent(entry::setUpdated);
        var authors = authors(fields);
        entry.setAuthors(authors.isEmpty() ? authorsAround(fields, feedAuthors) : authors);
        entry.setCategories(categories(fields));
        entry.setOtherLinks(enclosures(fields, base));
        both(fields, "source").findFirst().map(source -> origin(source, base)).ifPresent(entry::setSource);
        entry.setModules(List.of(Reading.of(Fields.language(element))));
        return entry;
    }

    private static Optional<String> own(Fields fields, String name) {
        return both(fields, name)
                .map(Element::getTextTrim)
                .filter(Predicate.not(String::isEmpty))
                .findFirst();
    }

    /// @param atom the name in Atom
    /// @param others what says the same in other vocabularies, as HTML
    private static Optional<Content> text(Fields fields, String atom, String... others) {
        return both(fields, atom)
                .map(AtomText::read)
                .filter(content -> !content.getValue().isBlank())
                .findFirst()
                .or(() -> fields.html(others));
    }

    private static Optional<Link> link(Fields fields, String base) {
        var source = both(fields, "content")
                .map(content -> FeedLinks.of(content, content.getAttributeValue("src", ""), base));
        return FeedLinks.first(List.of(
                fields.each("feedburner:origlink").map(link -> FeedLinks.of(link, link.getTextTrim(), base)),
                FeedLinks.alternates(both(fields, "link").toList(), base),
                source));
    }

    private static Optional<Date> date(Fields fields, String... names) {
        return Stream.of(names)
                .flatMap(name -> name.contains(":") ? fields.all(name).stream() : both(fields, name))
                .map(field -> FeedDates.read(field.getText()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(RssPlugin::date);
    }

    private static List<SyndPerson> authors(Fields fields) {
        var authors = both(fields, "author")
                .map(author -> {
                    var parts = Fields.of(author);
                    return own(parts, "name").or(() -> own(parts, "email")).orElseGet(author::getTextTrim);
                })
                .filter(Predicate.not(String::isBlank))
                .map(RssPlugin::person)
                .toList();
        return authors.isEmpty()
                ? fields.each("dc:creator", "dc:author", "itunes:author")
                        .map(Element::getTextTrim)
                        .filter(Predicate.not(String::isEmpty))
                        .map(RssPlugin::person)
                        .toList()
                : authors;
    }

    /// RFC 4287, 4.2.1: without own authors those of the entry's source, else those of the feed.
    private static List<SyndPerson> authorsAround(Fields fields, List<SyndPerson> feedAuthors) {
        return both(fields, "source")
                .map(source -> authors(Fields.of(source)))
                .filter(Predicate.not(List::isEmpty))
                .findFirst()
                .orElse(feedAuthors);
    }

    private static List<Category> categories(Fields fields) {
        return Stream.concat(both(fields, "category"), fields.each("dc:subject", "media:category"))
                .flatMap(RssPlugin::terms)
                .map(RssPlugin::category)
                .toList();
    }

    private static List<Link> enclosures(Fields fields, String base) {
        var links = both(fields, "link").filter(link -> FeedLinks.relation(link).equals("enclosure"));
        return Stream.of(links, fields.each("media:content"))
                .flatMap(files -> files)
                .map(link -> FeedLinks.enclosure(link, base))
                .filter(link -> !link.getHref().isEmpty())
                .toList();
    }

    private static Feed origin(Element source, String base) {
        var fields = Fields.of(source);
        var feed = new Feed();
        text(fields, "title").ifPresent(feed::setTitleEx);
        link(fields, base).ifPresent(link -> feed.setAlternateLinks(List.of(link)));
        return feed;
    }
}
