package watch.sahel.feed.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The elements of HTML, old ones included, by what they do to the text around them.
enum HtmlElements {
    /// Stands in a line without breaking it.
    INLINE("a abbr acronym b bdi bdo big blink cite code data del dfn em fencedframe font i img ins kbd label mark math"
            + " meter nobr object output picture progress q rb rp rt rtc ruby s samp slot small span strike strong sub sup"
            + " time tt u var wbr area base basefont bgsound col embed frame input keygen link map meta param portal"
            + " selectedcontent source track"),

    /// Ends the line before it and the one inside it.
    BLOCK("address article aside blockquote body br button caption center colgroup dd details dialog dir div dl dt"
            + " fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing"
            + " main marquee menu menuitem multicol nav ol optgroup option p plaintext pre search section select summary"
            + " table tbody td textarea tfoot th thead tr ul xmp"),

    /// What is in it is for no reader, or only for one whose browser cannot show the element.
    UNSEEN("applet audio canvas datalist head iframe nextid noembed noframes noscript svg template title video"),

    /// Likewise, and what is in it is no HTML: left open, it goes on to the end.
    RAW("script style");

    private static final Map<String, HtmlElements> BY_NAME = new HashMap<>();

    static {
        for (var kind : values()) {
            for (var name : kind.names.split(" ", -1)) {
                BY_NAME.put(name, kind);
            }
        }
    }

    private final String names;

    HtmlElements(String names) {
        this.names = names;
    }

    /// @param name in lower case
    static Optional<HtmlElements> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
