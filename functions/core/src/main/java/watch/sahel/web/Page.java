package watch.sahel.web;

import static watch.sahel.delivery.email.Html.escape;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watch.sahel.delivery.Wording;
import watch.sahel.language.Language;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.match.Topic;
import watch.sahel.match.Topics;

/// The frame around every page.
///
/// @param path the page's own address, for its other languages; empty for a page that only its link opens
/// @param asked what stands in its address besides the language, behind the question mark; mostly nothing
/// @param links elements of the head, escaped already
/// @param body HTML, escaped already
record Page(Language language, String title, String path, String asked, String links, String body) {
    static final String UNLISTED = "<meta name=\"robots\" content=\"noindex\">\n";

    Page(Language language, String title, String path, String links, String body) {
        this(language, title, path, "", links, body);
    }

    /// A page of a few words that has no address of its own.
    static String of(Language language, String title, String body) {
        var heading = "<div class=\"note\">\n<h1>" + escape(title) + "</h1>\n" + body + "</div>\n";
        return new Page(language, title, "", UNLISTED, heading).html();
    }

    String html() {
        var phrases = Phrases.in(language);
        var full = title.equals(Wording.NAME) ? title : title + " · " + Wording.NAME;
        return """
                <!DOCTYPE html>
                <html lang="%s" dir="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <meta name="description" content="%s">
                <link rel="stylesheet" href="%s">
                <link rel="icon" type="image/svg+xml" href="%s">
                %s</head>
                <body>
                <a class="skip" href="#content">%s</a>
                <header>
                <div class="bar">
                <p class="name"><a href="/?lang=%s" dir="ltr">%s</a></p>
                %s</div>
                %s</header>
                <main id="content">
                %s</main>
                <footer>
                <p>%s</p>
                </footer>
                </body>
                </html>
                """.formatted(
                        language.tag(),
                        language.direction().attribute(),
                        escape(full),
                        escape(phrases.say(Phrase.SITE_ABOUT)),
                        Asset.STYLE.address(),
                        Asset.ICON.address(),
                        links,
                        escape(phrases.say(Phrase.SKIP_TO_CONTENT)),
                        language.tag(),
                        escape(Wording.NAME),
                        languages(phrases),
                        sections(),
                        body,
                        escape(phrases.say(Phrase.SITE_PROMISE)));
    }

    /// The same page in the other languages.
    private String languages(Phrases phrases) {
        return path.isEmpty()
                ? ""
                : Arrays.stream(Language.values())
                        .map(this::language)
                        .collect(Collectors.joining(
                                "\n",
                                "<nav class=\"languages\" aria-label=\"%s\">\n"
                                        .formatted(escape(phrases.say(Phrase.CHOOSE_LANGUAGE))),
                                "\n</nav>\n"));
    }

    private String language(Language other) {
        return "<a href=\"%s?%slang=%s\" lang=\"%s\" dir=\"%s\" hreflang=\"%s\"%s>%s</a>"
                .formatted(
                        escape(path),
                        asked.isEmpty() ? "" : escape(asked + "&"),
                        other.tag(),
                        other.tag(),
                        other.direction().attribute(),
                        other.tag(),
                        other == language ? " aria-current=\"true\"" : "",
                        escape(other.ownName()));
    }

    private String sections() {
        var wording = Wording.in(language);
        var topics = Topics.builtIn().stream().map(Topic::id).map(id -> section(Links.topic(id), wording.topic(id)));
        var ends = Stream.of(
                section("/map", wording.phrases().say(Phrase.MAP)),
                section(Links.SEARCH, wording.phrases().say(Phrase.SEARCH)));
        return Stream.of(Stream.of(section("/", wording.phrases().say(Phrase.STORIES_NOW))), topics, ends)
                .flatMap(links -> links)
                .collect(Collectors.joining(
                        "\n",
                        "<nav class=\"sections\" aria-label=\"%s\">\n"
                                .formatted(escape(wording.phrases().say(Phrase.SECTIONS))),
                        "\n</nav>\n"));
    }

    private String section(String address, String text) {
        return "<a href=\"%s?lang=%s\"%s>%s</a>"
                .formatted(
                        escape(address),
                        language.tag(),
                        address.equals(path) ? " aria-current=\"page\"" : "",
                        escape(text));
    }
}
