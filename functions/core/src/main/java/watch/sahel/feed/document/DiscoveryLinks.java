package watch.sahel.feed.document;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import watch.sahel.feed.document.DiscoveryOffer.Rank;

/// The feeds a page names (`<link rel="alternate">`, the RSS Advisory Board's autodiscovery) or links to. Many
/// pages do it loosely: the type is missing or wrong, `rel` is `feed` or forgotten; so the address is looked at
/// as well.
final class DiscoveryLinks {
    private static final Set<String> LINKS = Set.of("link", "a", "area");

    private static final Pattern FEED_TYPE =
            Pattern.compile("(?:application|text)/(?:x[.-])?(?:rss|atom|feed)(?:\\+?(?:xml|json))?");

    /// Types of feeds, and of much else: oEmbed, FOAF, the JSON of WordPress.
    private static final Set<String> LOOSE_TYPES =
            Set.of("", "application/rdf+xml", "application/xml", "text/xml", "application/json", "text/html");

    /// A link that is one of these is no feed, whatever it looks like.
    private static final Set<String> OTHER_RELATIONS =
            Set.of("stylesheet", "icon", "preload", "prefetch", "dns-prefetch", "preconnect", "search", "manifest");

    private static final Pattern COMMENTS = Pattern.compile(
            "comment|comentario|comentário|kommentar|reacties|коммент|комент|تعليق|replies",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private DiscoveryLinks() {}

    static Stream<DiscoveryOffer> named(DiscoveryPage page) {
        return page.all(LINKS).flatMap(tag -> offer(tag, page).stream());
    }

    private static List<DiscoveryOffer> offer(DiscoveryTag tag, DiscoveryPage page) {
        var url = page.resolve(tag.value("href"));
        if (url.isEmpty() || !isFeed(tag, url)) {
            return List.of();
        }
        var rank = tag.name().equals("link") ? Rank.NAMED : Rank.LINKED;
        var said = url + ' ' + tag.value("title") + ' ' + tag.value("rel");
        return List.of(new DiscoveryOffer(url, COMMENTS.matcher(said).find() ? Rank.COMMENTS : rank));
    }

    private static boolean isFeed(DiscoveryTag tag, String url) {
        var type = type(tag);
        var relations = relations(tag);
        if (relations.stream().anyMatch(OTHER_RELATIONS::contains)) {
            return false;
        }
        if (FEED_TYPE.matcher(type).matches()) {
            return true;
        }
        return LOOSE_TYPES.contains(type) && (saysFeed(relations, type) || DiscoveryAddress.isFeeds(url));
    }

    private static boolean saysFeed(List<String> relations, String type) {
        return relations.contains("feed") || (relations.contains("alternate") && type.equals("application/rdf+xml"));
    }

    private static List<String> relations(DiscoveryTag tag) {
        return List.of(tag.word("rel").split("\\s+", -1));
    }

    private static String type(DiscoveryTag tag) {
        var type = tag.word("type");
        var end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip();
    }
}
