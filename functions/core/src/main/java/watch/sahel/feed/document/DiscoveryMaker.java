package watch.sahel.feed.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import watch.sahel.feed.document.DiscoveryOffer.Rank;

/// The software that makes a site, told by what its pages show, and where each keeps its feed.
@SuppressWarnings("ImmutableEnumChecker") // its lists are those of List.of
enum DiscoveryMaker {
    WORDPRESS("wordpress", marks("/wp-content/", "/wp-includes/", "https://api.w.org/"), "/feed/"),
    SPIP("spip", marks("spip.php?", "class=\"spip", "/squelettes/"), "/spip.php?page=backend"),
    JOOMLA(
            "joomla",
            marks("option=com_content", "/media/system/js/", "joomla-script-options"),
            "?format=feed&type=rss"),
    DRUPAL("drupal", marks("drupal-settings-json", "/sites/default/files/", "drupal.settings"), "/rss.xml"),
    BLOGGER("blogger", marks("blogger.com/static", "blogspot.com/feeds"), "/feeds/posts/default?alt=rss"),
    GHOST("ghost", marks("ghost-portal", "ghost/portal"), "/rss/"),
    DISCOURSE("discourse", marks("discourse-assets"), "/latest.rss", "/posts.rss"),
    SUBSTACK("substack", marks("substackcdn.com"), "/feed"),
    HUGO("hugo", marks(), "/index.xml"),
    JEKYLL("jekyll", marks(), "/feed.xml"),
    SQUARESPACE("squarespace", marks("static1.squarespace.com"), "?format=rss"),
    WIX("wix.com", marks("static.wixstatic.com"), "/blog-feed.xml");

    private static final List<String> USUAL = List.of("/feed", "/rss", "/rss.xml", "/atom.xml", "/feed.json");

    private final String generator;
    private final List<String> marks;
    private final List<String> places;

    /// @param generator how it begins when it names itself, in lower case
    /// @param marks found in the source of pages that keep silent, in lower case
    DiscoveryMaker(String generator, List<String> marks, String... places) {
        this.generator = generator;
        this.marks = marks;
        this.places = List.of(places);
    }

    private static List<String> marks(String... marks) {
        return List.of(marks);
    }

    /// What names itself is believed. Marks count only where nothing does: pages show one another's pictures.
    static Stream<DiscoveryOffer> places(DiscoveryPage page) {
        var generators = page.generators();
        var named = Arrays.stream(values())
                .filter(maker -> generators.stream().anyMatch(name -> name.startsWith(maker.generator)))
                .toList();
        var makers = named.isEmpty()
                ? Arrays.stream(values()).filter(maker -> maker.marks.stream().anyMatch(page::has))
                : named.stream();
        return makers.flatMap(maker -> maker.places.stream())
                .map(place -> new DiscoveryOffer(page.place(place), Rank.KNOWN));
    }

    /// For a page that shows nothing of its maker.
    static Stream<DiscoveryOffer> usualPlaces(DiscoveryPage page) {
        return USUAL.stream().map(place -> new DiscoveryOffer(page.place(place), Rank.USUAL));
    }
}
