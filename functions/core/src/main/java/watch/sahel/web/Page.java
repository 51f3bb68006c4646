package watch.sahel.web;

import static watch.sahel.delivery.email.Html.escape;

/// The frame around every page.
final class Page {
    private Page() {}

    /// @param body HTML, escaped already
    static String of(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
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
                nav a { margin-right: 1rem; }
                </style>
                </head>
                <body>
                <header><h1><a href="/">Sahel Watch</a></h1></header>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(escape(title), body);
    }
}
