package watch.sahel.feed.document;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.WireFeedParser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;

/// Reads RSS of every version, RDF and CDF into Rome's Atom model, which has a place for all that they say. Where
/// several elements say the same thing, RSS's own goes first, then Dublin Core, iTunes, Media RSS.
public final class RssPlugin implements WireFeedParser {
    @Override
    public String getType() {
        return Dialect.RSS.type();
    }

    @Override
    public boolean isMyType(Document document) {
        return Dialect.RSS.is(document);
    }

    @Override
    public WireFeed parse(Document document, boolean validate, Locale locale) {
        var root = document.getRootElement();
        var inside = root.getChildren().stream()
                .filter(child -> child.getName().equals("channel"))
                .findFirst();
        var channel = inside.orElse(root);
        var base = Optional.ofNullable(document.getBaseURI()).orElse("");
        var feed = new Feed(getType());
        var fields = Fields.of(channel);
        fields.html("title", "dc:title", "atom:title", "itunes:title", "media:title")
                .ifPresent(feed::setTitleEx);
        channelLink(fields, base).ifPresent(link -> feed.setAlternateLinks(List.of(link)));
        var language =
                fields.text("language", "dc:language").map(Fields::tag).orElseGet(() -> Fields.language(channel));
        feed.setLanguage(language);
        feed.setModules(List.of(Reading.of(language).with(StatedHints.of(fields))));
        feed.setEntries(items(root, inside).map(item -> entry(item, base)).toList());
        return feed;
    }

    /// RSS has them in the channel, RDF beside it, and some have both.
    private static Stream<Element> items(Element root, Optional<Element> channel) {
        return Stream.concat(channel.stream(), Stream.of(root))
                .flatMap(parent -> parent.getChildren().stream())
                .filter(RssPlugin::isItem);
    }

    private static boolean isItem(Element element) {
        return element.getName().equals("item") || element.getName().equals("entry");
    }

    private static Optional<Link> channelLink(Fields channel, String base) {
        return FeedLinks.first(List.of(
                channel.each("link").map(link -> FeedLinks.of(link, link.getTextTrim(), base)),
                channel.each("link").map(link -> FeedLinks.of(link, link.getAttributeValue("href", ""), base)),
                FeedLinks.alternates(channel.all("atom:link"), base),
                Stream.of(FeedLinks.of(channel.element(), channel.attribute("href"), base))));
    }

    private static Entry entry(Element item, String base) {
        var fields = Fields.of(item);
        var entry = new Entry();
        fields.text("guid", "atom:id", "id", "dc:identifier")
                .or(() -> Optional.ofNullable(item.getAttributeValue("about", Vocabulary.RDF.namespace())))
                .ifPresent(entry::setId);
        fields.html("title", "dc:title", "atom:title", "itunes:title", "media:title")
                .ifPresent(entry::setTitleEx);
        link(fields, base).ifPresent(link -> entry.setAlternateLinks(List.of(link)));
        fields.html(
                        "description",
                        "dc:description",
                        "summary",
                        "atom:summary",
                        "itunes:summary",
                        "dcterms:abstract",
                        "itunes:subtitle",
                        "abstract",
                        "media:description")
                .ifPresent(entry::setSummary);
        fields.html("content:encoded", "atom:content", "xhtml:body", "body", "content", "xhtml:div", "fullitem")
                .ifPresent(content -> entry.setContents(List.of(content)));
        date(
                        fields,
                        "pubdate",
                        "dcterms:issued",
                        "dcterms:created",
                        "atom:published",
                        "published",
                        "issued",
                        "date",
                        "dc:date",
                        "created",
                        "itunes:pubdate",
                        "media:pubdate")
                .ifPresent(entry::setPublished);
        date(fields, "dcterms:modified", "atom:updated", "updated", "modified", "dc:date", "lastbuilddate")
                .ifPresent(entry::setUpdated);
        if (entry.getUpdated() == null) {
            FeedDates.read(fields.attribute("lastmod")).map(RssPlugin::date).ifPresent(entry::setUpdated);
        }
        entry.setAuthors(authors(fields));
        entry.setCategories(categories(fields));
        entry.setOtherLinks(enclosures(fields, base));
        fields.all("source").stream()
                .findFirst()
                .map(source -> origin(source, base))
                .ifPresent(entry::setSource);
        entry.setModules(List.of(Reading.of(language(fields, item))));
        return entry;
    }

    private static String language(Fields fields, Element item) {
        return fields.text("language", "dc:language").map(Fields::tag).orElseGet(() -> Fields.language(item));
    }

    private static Optional<Link> link(Fields item, String base) {
        return FeedLinks.first(List.of(
                item.each("feedburner:origlink").map(link -> FeedLinks.of(link, link.getTextTrim(), base)),
                item.each("link").map(link -> FeedLinks.of(link, link.getTextTrim(), base)),
                item.each("link").map(link -> FeedLinks.of(link, link.getAttributeValue("href", ""), base)),
                FeedLinks.alternates(item.all("atom:link"), base),
                item.each("guid")
                        .filter(RssPlugin::isPermalink)
                        .map(guid -> FeedLinks.of(guid, guid.getTextTrim(), "")),
                Stream.of(FeedLinks.of(item.element(), item.attribute("href"), base)),
                Stream.of(FeedLinks.of(
                        item.element(),
                        item.element().getAttributeValue("about", Vocabulary.RDF.namespace(), ""),
                        ""))));
    }

    /// RSS 2.0: a guid is a permalink unless it says that it is none.
    private static boolean isPermalink(Element guid) {
        return !guid.getAttributeValue("ispermalink", "true").strip().equalsIgnoreCase("false");
    }

    private static Optional<Date> date(Fields fields, String... names) {
        return fields.each(names)
                .map(field -> FeedDates.read(field.getText()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(RssPlugin::date);
    }

    static Date date(Instant instant) {
        return Date.from(instant);
    }

    private static List<SyndPerson> authors(Fields item) {
        return Stream.of("author", "dc:creator", "dc:author", "atom:author", "itunes:author", "creator", "media:credit")
                .map(name -> item.all(name).stream()
                        .map(RssPlugin::author)
                        .filter(Predicate.not(String::isEmpty))
                        .map(RssPlugin::person)
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static String author(Element author) {
        var fields = Fields.of(author);
        return PlainText.of(
                fields.text("name", "atom:name", "email", "atom:email").orElseGet(author::getTextTrim));
    }

    static SyndPerson person(String name) {
        var person = new Person();
        person.setName(name);
        return person;
    }

    private static List<Category> categories(Fields item) {
        var categories = new ArrayList<Category>();
        item.each("category", "dc:subject", "media:category", "itunes:category", "atom:category")
                .flatMap(RssPlugin::terms)
                .forEach(term -> categories.add(category(term)));
        item.each("itunes:keywords", "media:keywords")
                .flatMap(words -> Stream.of(words.getText().split(",", -1)))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .forEach(word -> categories.add(category(word)));
        return categories;
    }

    /// A category is its text in RSS, its label for people and its term for programs in Atom, and `text` in iTunes.
    static Stream<String> terms(Element category) {
        return Stream.of(
                        category.getTextTrim(),
                        category.getAttributeValue("label", ""),
                        category.getAttributeValue("term", ""),
                        category.getAttributeValue("text", ""))
                .filter(Predicate.not(String::isBlank));
    }

    static Category category(String term) {
        var category = new Category();
        category.setTerm(PlainText.of(term));
        return category;
    }

    private static List<Link> enclosures(Fields item, String base) {
        var atom = item.each("atom:link")
                .filter(link -> link.getAttributeValue("rel", "").strip().equalsIgnoreCase("enclosure"));
        return Stream.of(item.each("enclosure", "media:content"), atom)
                .flatMap(files -> files)
                .map(file -> FeedLinks.enclosure(file, base))
                .filter(link -> !link.getHref().isEmpty())
                .toList();
    }

    private static Feed origin(Element source, String base) {
        var feed = new Feed();
        feed.setTitle(PlainText.of(source.getText()));
        feed.setAlternateLinks(List.of(FeedLinks.of(source, source.getAttributeValue("url", ""), base)));
        return feed;
    }
}
