package watch.sahel.feed.document;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A web page as discovery needs it: its tags, its source in lower case, and its address.
final class DiscoveryPage {
    /// What is behind is not looked at: feeds are named in the head, and heads end long before, scripts and all.
    static final int MAX_CHARS = 1 << 20;

    private static final int MAX_TITLE_CHARS = 500;
    private static final int START_CHARS = 4_096;
    private static final Pattern PAGE =
            Pattern.compile("<(?:!doctype\\s+html|html|head|body|title|meta|script|link|div|table)[\\s>/]");
    private static final Pattern FEED =
            Pattern.compile("^(?:<\\?xml|<!--)?.{0,512}?<(?:rss|feed|rdf:rdf)[\\s>]", Pattern.DOTALL);

    /// `feed:https://...`, and `feed://...` for http.
    private static final Pattern FEED_SCHEME = Pattern.compile("(?i)^feed:(?://)?(?=https?:)");

    private static final Pattern BARE_FEED_SCHEME = Pattern.compile("(?i)^feed:(?=//)");

    private final String html;
    private final String source;
    private final DiscoveryTags tags;
    private final String address;
    private final String base;

    private DiscoveryPage(String html, Optional<URI> page) {
        this.html = html;
        this.source = html.toLowerCase(Locale.ROOT);
        this.tags = DiscoveryTags.read(html);
        this.address = page.map(URI::toString).orElseGet(this::ownAddress);
        this.base = all(Set.of("base"))
                .filter(tag -> tag.has("href"))
                .findFirst()
                .map(tag -> Links.base(address, tag.value("href")))
                .orElse(address);
    }

    static DiscoveryPage read(String html, Optional<URI> page) {
        return new DiscoveryPage(PlainText.cut(html, MAX_CHARS), page);
    }

    /// Whether a text is HTML at all, as far as its beginning tells.
    static boolean isPage(String html) {
        var start = PlainText.cut(html, START_CHARS).toLowerCase(Locale.ROOT).strip();
        return PAGE.matcher(start).find() && !FEED.matcher(start).lookingAt();
    }

    /// What it says of where it is, for a page that comes without address.
    private String ownAddress() {
        var canonical = all(Set.of("link"))
                .filter(tag -> tag.word("rel").equals("canonical"))
                .map(tag -> tag.value("href"));
        var shared = all(Set.of("meta"))
                .filter(tag -> tag.word("property").equals("og:url"))
                .map(tag -> tag.value("content"));
        return Stream.concat(canonical, shared)
                .map(link -> Links.absolute("", link))
                .filter(url -> !url.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Where it is, or empty if that is not known.
    String address() {
        return address;
    }

    /// Whether a URL is that of the page: it is no feed, then.
    boolean isItself(String url) {
        return url.equals(address);
    }

    /// A link in it as an absolute http(s) URL, or empty.
    String resolve(String link) {
        var web = FEED_SCHEME.matcher(link).replaceFirst("");
        return Links.absolute(base, BARE_FEED_SCHEME.matcher(web).replaceFirst("http:"));
    }

    /// A place on its site, whatever its base is; empty if its address is not known.
    String place(String reference) {
        return address.isEmpty() ? "" : Links.absolute(address, reference);
    }

    /// Its tags of these names, in lower case, in their order; see [DiscoveryTags] for which there are.
    Stream<DiscoveryTag> all(Set<String> names) {
        return tags.tags().stream().filter(tag -> names.contains(tag.name()));
    }

    /// Which software made it, in lower case, as it says itself: the system and its extensions, in any order.
    List<String> generators() {
        return all(Set.of("meta"))
                .filter(tag -> tag.word("name").equals("generator"))
                .map(tag -> tag.word("content"))
                .toList();
    }

    /// In lower case.
    String title() {
        return PlainText.of(PlainText.cut(tags.title(), MAX_TITLE_CHARS)).toLowerCase(Locale.ROOT);
    }

    /// What a visitor sees, in lower case.
    String text() {
        return PlainText.of(html).toLowerCase(Locale.ROOT);
    }

    /// Whether its source has a mark.
    ///
    /// @param mark in lower case
    boolean has(String mark) {
        return source.contains(mark);
    }

    /// In lower case.
    String source() {
        return source;
    }

    /// As it came.
    String html() {
        return html;
    }
}
