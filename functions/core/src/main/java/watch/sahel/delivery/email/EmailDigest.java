package watch.sahel.delivery.email;

import static watch.sahel.delivery.email.Html.escape;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import watch.sahel.delivery.Wording;
import watch.sahel.digest.Digest;
import watch.sahel.digest.DigestItem;
import watch.sahel.digest.DigestItem.Source;

/// Renders a digest as a mail: subject, plain text and HTML of one model. Pure; no remote image, no tracking.
public final class EmailDigest {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");
    private static final int MAX_SUBJECT_HEADLINE = 90;

    private EmailDigest() {}

    public static String subject(Digest digest) {
        if (digest.items().isEmpty()) {
            return "Sahel Watch: " + (digest.notices().isEmpty() ? "nothing new" : "a note on your feeds");
        }
        var first = digest.items().getFirst();
        var headline = Wording.label(first) + first.headline();
        var cut = headline.length() <= MAX_SUBJECT_HEADLINE
                ? headline
                : headline.substring(0, MAX_SUBJECT_HEADLINE - 1).strip() + "…";
        var others = digest.items().size() - 1;
        return "Sahel Watch: " + cut + (others == 0 ? "" : " (+" + others + ")");
    }

    /// @param unsubscribe the link that ends these mails
    public static String text(Digest digest, String unsubscribe) {
        var items = digest.inFull().stream()
                        .map(item -> text(item, digest.composedAt()))
                        .collect(Collectors.joining("\n"))
                + (digest.inBrief().isEmpty() ? "" : "\nAlso\n")
                + digest.inBrief().stream().map(EmailDigest::textLine).collect(Collectors.joining())
                + digest.notices().stream()
                        .map(notice -> "! " + notice + "\n")
                        .collect(Collectors.joining("", "\n", ""));
        return "Sahel Watch: " + Wording.overview(digest) + "\n\n" + items + "\n-- \nUnsubscribe: " + unsubscribe
                + "\n";
    }

    private static String textLine(DigestItem item) {
        return "* " + Wording.label(item) + item.headline() + " · " + Wording.outlets(item) + "\n  "
                + item.sources().getFirst().link() + "\n";
    }

    private static String text(DigestItem item, Instant now) {
        var sources = item.sources().stream()
                .map(source -> "  " + source.outlet() + cautionInBrackets(source)
                        + (source.link().isEmpty() ? "" : ": " + source.link()))
                .collect(Collectors.joining("\n"));
        var because = item.because().isEmpty() ? "" : "  because: " + String.join(", ", item.because()) + "\n";
        return "* " + Wording.label(item) + item.headline() + "\n  " + Wording.facts(item, now) + "\n" + because
                + sources + "\n";
    }

    public static String html(Digest digest, String unsubscribe) {
        var items = digest.inFull().stream()
                        .map(item -> html(item, digest.composedAt()))
                        .collect(Collectors.joining())
                + also(digest)
                + digest.notices().stream()
                        .map(notice -> "<p style=\"font-size:15px\">⚠️ " + escape(notice) + "</p>\n")
                        .collect(Collectors.joining());
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                </head>
                <body style="margin:0;padding:16px;font-family:Georgia,'Times New Roman',serif;line-height:1.4">
                <div style="max-width:640px;margin:0 auto">
                <h1 style="font-size:22px;margin:0 0 4px">Sahel Watch</h1>
                <p style="margin:0 0 16px;font-size:15px">%s</p>
                %s
                <p style="font-size:13px;border-top:1px solid #999;padding-top:8px"><a href="%s">Unsubscribe</a></p>
                </div>
                </body>
                </html>
                """.formatted(escape(subject(digest)), escape(Wording.overview(digest)), items, escape(unsubscribe));
    }

    /// The stories told in brief, as a list; empty if there are none.
    private static String also(Digest digest) {
        if (digest.inBrief().isEmpty()) {
            return "";
        }
        var lines = digest.inBrief().stream().map(EmailDigest::htmlLine).collect(Collectors.joining());
        return """
                <h2 style="font-size:18px;margin:0 0 2px">Also</h2>
                <ul style="font-size:15px;padding-left:20px">
                %s</ul>
                """.formatted(lines);
    }

    private static String htmlLine(DigestItem item) {
        return "<li%s>%s%s <span dir=\"ltr\" lang=\"en\">· %s</span></li>\n"
                .formatted(
                        language(item),
                        escape(Wording.label(item)),
                        link(item.sources().getFirst().link(), item.headline()),
                        Wording.outlets(item));
    }

    /// The attributes that state a headline's language and direction.
    private static String language(DigestItem item) {
        var direction = RIGHT_TO_LEFT.contains(item.language()) ? " dir=\"rtl\"" : "";
        return item.language().isEmpty() ? "" : " lang=\"" + escape(item.language()) + "\"" + direction;
    }

    private static String html(DigestItem item, Instant now) {
        var language = language(item);
        var lead = item.lead().isEmpty()
                ? ""
                : "<p%s style=\"margin:4px 0;font-size:15px\">%s</p>\n".formatted(language, escape(item.lead()));
        var because = item.because().isEmpty()
                ? ""
                : "<p style=\"margin:4px 0;font-size:13px\"><em>because: %s</em></p>\n"
                        .formatted(escape(String.join(", ", item.because())));
        var sources = item.sources().stream().map(EmailDigest::html).collect(Collectors.joining(", "));
        return """
                <div style="margin:0 0 20px">
                <h2%s style="font-size:18px;margin:0 0 2px">%s%s</h2>
                %s<p style="margin:4px 0;font-size:13px">%s</p>
                <p style="margin:4px 0;font-size:13px">%s</p>
                %s</div>
                """.formatted(
                        language,
                        escape(Wording.label(item)),
                        link(item.sources().getFirst().link(), item.headline()),
                        lead,
                        escape(Wording.facts(item, now)),
                        sources,
                        because);
    }

    private static String html(Source source) {
        var flag = Wording.flag(source.country());
        return (flag.isEmpty() ? "" : flag + " ")
                + link(source.link(), source.outlet())
                + escape(cautionInBrackets(source));
    }

    private static String cautionInBrackets(Source source) {
        var caution = Wording.caution(source);
        return caution.isEmpty() ? "" : " (" + caution + ")";
    }

    private static String link(String url, String text) {
        return url.isEmpty() ? escape(text) : "<a href=\"" + escape(url) + "\">" + escape(text) + "</a>";
    }
}
