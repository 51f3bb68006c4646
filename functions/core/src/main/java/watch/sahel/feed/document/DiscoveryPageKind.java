package watch.sahel.feed.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a page is that came instead of a feed, as far as its title, its marks and its few words tell.
///
/// @param words for a sentence, such as "a login page"
/// @param isSites whether the site it stands for made it: a gate, a parking firm or a host's notice has no feed
///     to offer
record DiscoveryPageKind(String words, boolean isSites) {
    /// In characters a visitor sees. Marks of a gate are found on its customers' own pages too, but those say
    /// more.
    static final int MAX_NOTICE_CHARS = 2_000;

    private static final DiscoveryPageKind PAGE = new DiscoveryPageKind("an HTML page", true);

    /// Of others than the site: gates, parking firms, hosts.
    private static final List<Sign> OTHERS = List.of(
            Sign.inTitle("a captcha page of Cloudflare", "just a moment\\.\\.\\.|attention required! \\| cloudflare"),
            Sign.inSource("a captcha page of Cloudflare", "cf_chl_|cf-chl-|cf-error-details"),
            Sign.inSource("a captcha page of DDoS-Guard", "ddos-guard"),
            Sign.inSource("a captcha page of StormWall", "stormwall"),
            Sign.inSource("a captcha page of Qrator", "qauth_|__qrator"),
            Sign.inSource("a captcha page of Imperva", "_incapsula_resource"),
            Sign.inSource("a captcha page of Sucuri", "sucuri_cloudproxy|sucuri website firewall"),
            Sign.inSource("a captcha page of DataDome", "captcha-delivery\\.com"),
            Sign.inSource("a captcha page of AWS WAF", "awswafintegration|awswafcookiedomainlist"),
            Sign.inSource("a captcha page of Akamai", "errors\\.edgesuite\\.net|sec-if-cpt-container"),
            Sign.inSource("a captcha page of Anubis", "/\\.within\\.website/"),
            Sign.inText(
                    "a captcha page",
                    "checking your browser|are you a (?:ro)?bot|not a (?:ro)?bot|verify you are human"),
            Sign.inSource("a parked domain", "sedoparking|parkingcrew|bodis\\.com|hugedomains|parklogic|afternic"),
            Sign.inSource("a parked domain", "location(?:\\.href)?\\s*=\\s*[\"']/lander"),
            Sign.inText("a parked domain", "domain (?:name )?(?:is|may be) (?:for sale|parked)|buy this domain"),
            Sign.inText("a notice that the account is suspended", "account (?:has been )?suspended"),
            Sign.inTitle(
                    "a web server's welcome page", "welcome to nginx|apache2? .*default page|it works!|iis windows"),
            Sign.inTitle("a page that says access is denied", "access denied|forbidden"));

    /// Of the site itself, which may well have a feed elsewhere, or tomorrow.
    private static final List<Sign> OWN = List.of(
            Sign.inTitle("a list of files", "index of /"),
            Sign.inText(
                    "an error page of WordPress", "error establishing a database connection|critical error on this w"),
            Sign.inText("a maintenance page", "under maintenance|maintenance mode|en maintenance|under construction"),
            Sign.inTitle("a page that says there is nothing here", "404|not found|introuvable|no encontrad|не найден"));

    private static final Pattern LOGIN = Pattern.compile(
            "log ?in|sign ?in|connexion|connecter|identifi|anmeld|einloggen|iniciar sesi|entrar|вход|войти|увійти|تسجيل الدخول");

    static DiscoveryPageKind of(DiscoveryPage page) {
        var text = page.text();
        if (text.length() > MAX_NOTICE_CHARS) {
            return PAGE;
        }
        return first(OTHERS, page, text)
                .map(words -> new DiscoveryPageKind(words, false))
                .or(() -> first(OWN, page, text).map(words -> new DiscoveryPageKind(words, true)))
                .orElseGet(() -> ofFewWords(page, text));
    }

    private static Optional<String> first(List<Sign> signs, DiscoveryPage page, String text) {
        return signs.stream()
                .filter(sign -> sign.isOn(page, text))
                .map(Sign::words)
                .findFirst();
    }

    private static DiscoveryPageKind ofFewWords(DiscoveryPage page, String text) {
        if (page.all(Set.of("input")).anyMatch(tag -> tag.word("type").equals("password"))
                && LOGIN.matcher(page.title() + ' ' + text).find()) {
            return new DiscoveryPageKind("a login page", true);
        }
        if (page.has("captcha")) {
            return new DiscoveryPageKind("a captcha page", false);
        }
        return text.isBlank() && page.all(Set.of("script")).findAny().isPresent()
                ? new DiscoveryPageKind("a page made by scripts alone", true)
                : PAGE;
    }

    private enum Place {
        TITLE,
        TEXT,
        SOURCE
    }

    private record Sign(String words, Place place, Pattern pattern) {
        static Sign inTitle(String words, String pattern) {
            return new Sign(words, Place.TITLE, Pattern.compile(pattern));
        }

        static Sign inText(String words, String pattern) {
            return new Sign(words, Place.TEXT, Pattern.compile(pattern));
        }

        static Sign inSource(String words, String pattern) {
            return new Sign(words, Place.SOURCE, Pattern.compile(pattern));
        }

        boolean isOn(DiscoveryPage page, String text) {
            var searched =
                    switch (place) {
                        case TITLE -> page.title();
                        case TEXT -> text;
                        case SOURCE -> page.source();
                    };
            return pattern.matcher(searched).find();
        }
    }
}
