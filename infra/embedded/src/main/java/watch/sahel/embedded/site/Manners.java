package watch.sahel.embedded.site;

import java.util.Locale;

/// How the page of an outlet behaves when it is asked for.
enum Manners {
    GOOD,
    /// 301 to a new place, where the feed is good.
    MOVED,
    /// 410.
    GONE,
    /// 404.
    MISSING,
    /// 500 on the first requests, good afterwards.
    HEALS,
    /// Good, after a wait.
    SLOW,
    /// A web page with status 200 in the place of the feed.
    HTML,
    /// The document ends in the middle of its last item.
    TRUNCATED,
    /// A good feed that calls itself `text/html`.
    MISLABELLED;

    static Manners named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
