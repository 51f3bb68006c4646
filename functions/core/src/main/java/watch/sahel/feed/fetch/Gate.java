package watch.sahel.feed.fetch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The guards that publishers hire against robots, and the marks of their answers: words of the page or names of
/// headers. That a publisher sits behind one is no mark.
@SuppressWarnings("ImmutableEnumChecker") // its lists are those of List.of
enum Gate {
    CLOUDFLARE("Cloudflare", "cf-mitigated", "challenge-platform", "cf_chl_", "cf-chl-", "cf-error-details"),
    STORMWALL("StormWall", "stormwall"),
    DDOS_GUARD("DDoS-Guard", "ddos-guard"),
    QRATOR("Qrator", "qauth_", "qrator"),
    AKAMAI("Akamai", "errors.edgesuite.net"),
    IMPERVA("Imperva", "_incapsula_resource"),
    SUCURI("Sucuri", "x-sucuri-block", "sucuri website firewall"),
    DATADOME("DataDome", "x-datadome", "captcha-delivery.com"),
    AWS_WAF("AWS WAF", "x-amzn-waf-action", "awswafintegration"),
    CAPTCHA("a captcha", "captcha");

    private final String name;
    private final List<String> marks;

    Gate(String name, String... marks) {
        this.name = name;
        this.marks = List.of(marks);
    }

    /// The gate that gave this answer, if one did.
    static Optional<Gate> behind(Answer answer) {
        var page = String.join("\n", answer.headers().names()) + new String(answer.body(), StandardCharsets.ISO_8859_1);
        var seen = page.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(gate -> gate.marks.stream().anyMatch(seen::contains))
                .findFirst();
    }

    @Override
    public String toString() {
        return name;
    }
}
