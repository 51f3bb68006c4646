package watch.sahel.feed.fetch;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/// Where a fetch stands among its redirects, and where the feed lives for good.
///
/// @param lasting the end of the unbroken chain of permanent redirects from the start
/// @param unbroken whether all redirects so far were permanent
/// @param behind where it was before, and may not come again
record Trail(HttpUrl here, URI lasting, boolean unbroken, List<HttpUrl> behind) {
    static final int MAX_REDIRECTS = FeedFetcher.MAX_REDIRECTS;

    static Trail from(URI start) throws Failure {
        return new Trail(bare(AddressPolicy.parse(start.toString())), start, true, List.of());
    }

    /// @throws Failure if the redirect is not to be followed
    Trail after(Answer redirect) throws Failure {
        var target = target(redirect);
        if (behind.size() == MAX_REDIRECTS) {
            throw refused("more than " + MAX_REDIRECTS + " redirects");
        }
        if (here.isHttps() && !target.isHttps()) {
            throw refused("a redirect from https to http is refused");
        }
        var passed = Stream.concat(behind.stream(), Stream.of(here)).toList();
        if (passed.contains(target)) {
            throw refused("its redirects go in a circle");
        }
        var permanent = unbroken && redirect.isPermanent();
        return new Trail(target, permanent ? target.uri() : lasting, permanent, passed);
    }

    private HttpUrl target(Answer redirect) throws Failure {
        var location = redirect.header("Location");
        if (location.isBlank()) {
            throw refused("HTTP " + redirect.status() + " without a Location");
        }
        if (location.length() > AddressPolicy.MAX_URL_LENGTH) {
            throw refused("a redirect to a URL of more than " + AddressPolicy.MAX_URL_LENGTH + " characters");
        }
        var target = here.resolve(location);
        if (target == null) {
            throw AddressPolicy.unreadable(location);
        }
        return bare(target);
    }

    /// A fragment is for browsers, and must not hide a circle.
    private static HttpUrl bare(HttpUrl url) {
        return url.newBuilder().fragment(null).build();
    }

    private static Failure refused(String why) {
        return new Failure(Fetched.Cause.REDIRECT, why);
    }
}
