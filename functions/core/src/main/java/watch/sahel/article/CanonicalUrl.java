package watch.sahel.article;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// One spelling for one page: what identity is made of, never what is shown or fetched. Scheme, `www.`, default port,
/// fragment, trailing slash and tracking parameters do not make another page; the order of the other parameters
/// stays.
public final class CanonicalUrl {
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "yclid",
            "dclid",
            "msclkid",
            "mc_cid",
            "mc_eid",
            "igshid",
            "ref",
            "ref_src",
            "cmpid",
            "at_medium",
            "at_campaign",
            "at_format",
            "ns_mchannel",
            "ns_source",
            "ns_campaign",
            "xtor",
            "ocid",
            "wprov",
            "smid",
            "smtyp",
            "feature",
            "_ga",
            "spm");
    private static final String TRACKING_PREFIX = "utm_";

    private CanonicalUrl() {}

    /// A URL that cannot be parsed is its own canonical form.
    public static String of(String url) {
        try {
            var uri = new URI(url.strip());
            return uri.getHost() == null ? url : host(uri) + path(uri) + query(uri);
        } catch (java.net.URISyntaxException _) {
            return url;
        }
    }

    private static String host(URI uri) {
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        var bare = host.startsWith("www.") ? host.substring(4) : host;
        var standard = uri.getPort() == -1 || uri.getPort() == 80 || uri.getPort() == 443;
        return standard ? bare : bare + ":" + uri.getPort();
    }

    private static String path(URI uri) {
        var path = uri.getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String query(URI uri) {
        if (uri.getRawQuery() == null) {
            return "";
        }
        var kept = Arrays.stream(uri.getRawQuery().split("&"))
                .filter(parameter -> !parameter.isEmpty() && !tracking(parameter))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean tracking(String parameter) {
        var name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return name.startsWith(TRACKING_PREFIX) || TRACKING.contains(name);
    }
}
