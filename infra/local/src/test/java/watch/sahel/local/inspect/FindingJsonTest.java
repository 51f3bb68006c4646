package watch.sahel.local.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.document.Enclosure;
import watch.sahel.feed.document.Entry;
import watch.sahel.feed.document.Markup;
import watch.sahel.feed.document.Origin;
import watch.sahel.feed.document.Parsed;
import watch.sahel.feed.document.UpdateHints;

class FindingJsonTest {
    @Test
    void everyPartOfAFeedHasItsPlace() {
        var entry = new Entry(
                "d-1",
                "https://dunes.example/1",
                "Écoles \"ouvertes\"",
                "Résumé",
                new Markup("<p>Tout le <b>texte</b></p>"),
                "fr",
                Optional.of(Instant.parse("2026-10-05T06:30:00Z")),
                Optional.of(Instant.parse("2026-10-05T06:30:00.250Z")),
                "A. Diallo, B. Touré",
                List.of("Mali", "École"),
                List.of(new Enclosure("https://dunes.example/1.mp3", "audio/mpeg", "")),
                Optional.of(new Origin("Sand", "")));
        var document =
                new Parsed.Entries("RSS 2.0", "UTF-8", "Dunes", "", "fr", UpdateHints.NONE, List.of(entry), List.of());

        assertThat(FindingJson.line(new Finding.Feed("a.xml", document, List.of("odd"))))
                .isEqualTo("""
                {"source":"a.xml","title":"Dunes","link":null,"language":"fr","format":"RSS 2.0","encoding":"UTF-8",\
                "entries":[{"id":"d-1","title":"Écoles \\"ouvertes\\"","link":"https://dunes.example/1","summary":"Résumé",\
                "content":"Tout le texte","published":"2026-10-05T06:30:00Z","updated":"2026-10-05T06:30:00.250Z",\
                "author":"A. Diallo, B. Touré","categories":["Mali","École"],\
                "enclosures":[{"url":"https://dunes.example/1.mp3","type":"audio/mpeg","length":null}],\
                "language":"fr","origin":{"name":"Sand","url":null}}],"notes":["odd"]}""");
    }

    @Test
    void aFailureHasOffersOnlyWhereThereAreSome() {
        assertThat(FindingJson.line(new Finding.Failure("a.html", "an HTML page")))
                .isEqualTo("{\"source\":\"a.html\",\"error\":\"an HTML page\"}");
        assertThat(FindingJson.line(
                        new Finding.Failure(Optional.empty(), "line 3: it is no JSON", List.of("https://a.example/f"))))
                .isEqualTo("""
                {"source":null,"error":"line 3: it is no JSON","offers":["https://a.example/f"]}""");
    }

    @Test
    void halfACharacterBreaksNothing() {
        assertThat(FindingJson.line(new Finding.Failure("a", "\ud83d")).getBytes(StandardCharsets.UTF_8))
                .isEqualTo("{\"source\":\"a\",\"error\":\"?\"}".getBytes(StandardCharsets.UTF_8));
    }
}
