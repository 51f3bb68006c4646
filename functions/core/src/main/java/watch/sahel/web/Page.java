package watch.sahel.web;

import static watch.sahel.delivery.email.Html.escape;

import java.util.Arrays;
import java.util.stream.Collectors;
import watch.sahel.delivery.Wording;
import watch.sahel.language.Language;

/// The frame around every page.
final class Page {
    private Page() {}

    /// @param body HTML, escaped already
    static String of(Language language, String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="%s" dir="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                :root { color-scheme: light dark; }
                body { font-family: Georgia, 'Times New Roman', serif; line-height: 1.45; max-width: 44rem; margin: 0 auto; padding: 1rem; }
                h1 a { color: inherit; text-decoration: none; }
                h2 { font-size: 1.1rem; margin: 1.4rem 0 .2rem; }
                p { margin: .2rem 0; }
                .facts, .because { font-size: .85rem; opacity: .8; }
                nav a { margin-inline-end: 1rem; }
                footer { margin-top: 2rem; font-size: .85rem; }
                </style>
                </head>
                <body>
                <header><h1><a href="/?lang=%s">%s</a></h1></header>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(
                        language.tag(),
                        language.direction().attribute(),
                        escape(title),
                        language.tag(),
                        escape(Wording.NAME),
                        body);
    }

    /// The same page in the other languages.
    ///
    /// @param query of the page, escaped already, ready to be followed by `lang=`
    static String languages(String query) {
        return Arrays.stream(Language.values())
                .map(language -> "<a href=\"?%slang=%s\" lang=\"%s\" dir=\"%s\">%s</a>"
                        .formatted(
                                query,
                                language.tag(),
                                language.tag(),
                                language.direction().attribute(),
                                escape(language.ownName())))
                .collect(Collectors.joining("\n", "<footer><nav>", "</nav></footer>\n"));
    }
}
