package watch.sahel.delivery.email;

import static watch.sahel.delivery.email.Html.escape;

import java.util.Optional;
import watch.sahel.delivery.Bulletin;
import watch.sahel.delivery.Wording;
import watch.sahel.language.Language;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;

/// The frame of a digest as HTML mail. Pure; no remote image, no script, no tracking.
///
/// Colours stand twice: inline for mail programs that know nothing else, and in a style sheet for those that go
/// dark with the device.
final class MailPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; supported-color-schemes: light dark; }
            @media (prefers-color-scheme: dark) {
              .page { background-color: #16181b !important; color: #e9e6df !important; }
              .page a { color: #9cc4ff !important; }
              .page a.button { color: #ffffff !important; }
              .quiet { color: #a9adb3 !important; }
              .line { border-color: #3a3e44 !important; }
            }
            """;

    private MailPage() {}

    /// A digest.
    ///
    /// @param stories HTML, escaped already
    /// @param footer the same
    static String of(Bulletin bulletin, String stories, String footer) {
        var overview = "<p style=\"margin:0 0 4px;font-size:15px\">" + escape(bulletin.overview()) + "</p>\n";
        return of(bulletin.language(), bulletin.title(), overview + weeks(bulletin) + stories + footer);
    }

    /// @param body HTML, escaped already
    static String of(Language language, String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="%s" dir="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="supported-color-schemes" content="light dark">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body class="page" style="margin:0;padding:0;background-color:#ffffff;color:#1d1f21">
                <div class="page" lang="%s" dir="%s" style="padding:16px;background-color:#ffffff;color:#1d1f21;\
                font-family:Georgia,'Times New Roman',serif;font-size:16px;line-height:1.45">
                <div style="max-width:640px;margin:0 auto">
                <h1 style="font-size:22px;margin:0 0 4px">%s</h1>
                %s</div>
                </div>
                </body>
                </html>
                """.formatted(
                        language.tag(),
                        language.direction().attribute(),
                        escape(title),
                        STYLE,
                        language.tag(),
                        language.direction().attribute(),
                        escape(Wording.NAME),
                        body);
    }

    private static String weeks(Bulletin bulletin) {
        var lines = new StringBuilder();
        for (var week : bulletin.weeks()) {
            lines.append("<p class=\"quiet\" style=\"margin:0;font-size:14px;color:#5b6066\">")
                    .append(escape(week))
                    .append("</p>\n");
        }
        return lines.toString();
    }

    /// Why this mail came, and how to end them.
    static String footer(Bulletin bulletin, MailLinks links) {
        var phrases = bulletin.wording().phrases();
        return """
                <p class="quiet line" style="margin:24px 0 0;border-top:1px solid #c9ccd0;padding-top:8px;font-size:13px;\
                color:#5b6066">%s <a href="%s" style="color:#0b57a4">%s</a> · <a href="%s" style="color:#0b57a4">%s</a></p>
                %s""".formatted(
                        escape(phrases.say(Phrase.WHY_THIS_MAIL)),
                        escape(links.preferences()),
                        escape(label(Phrase.PREFERENCES, bulletin.language())),
                        escape(links.unsubscribe()),
                        escape(label(Phrase.UNSUBSCRIBE, bulletin.language())),
                        inEnglish(bulletin.language()).map("""
                                        <p class="quiet" lang="en" dir="ltr" style="margin:8px 0 0;font-size:13px;color:#5b6066">%s</p>
                                        """::formatted).orElse(""));
    }

    /// What this mail is, in English where it is in another language: for those who get it passed on, and those who
    /// keep a mail server and cannot read it. SpamAssassin's MIXED_ES also takes a mail with more than two Cyrillic
    /// `е` to five Latin `e` (in both parts together, addresses too) for one that hides its words.
    static Optional<String> inEnglish(Language language) {
        var english = Phrases.in(Language.ENGLISH);
        return language == Language.ENGLISH
                ? Optional.empty()
                : Optional.of(Wording.NAME + ": " + english.say(Phrase.SITE_ABOUT) + " "
                        + english.say(Phrase.SITE_PROMISE) + " " + english.say(Phrase.WHY_THIS_MAIL));
    }

    /// What a link does, in the reader's language and, for the same people, in English.
    static String label(Phrase phrase, Language language) {
        var own = Phrases.in(language).say(phrase);
        return language == Language.ENGLISH
                ? own
                : own + " / "
                        + language.direction()
                                .isolate(Phrases.in(Language.ENGLISH).say(phrase));
    }
}
