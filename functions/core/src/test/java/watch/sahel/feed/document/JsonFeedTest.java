package watch.sahel.feed.document;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.feed.document.Read.feed;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonFeedTest {
    @Test
    void aFeedOf11IsRead() {
        var feed = feed("""
                {"version":"https://jsonfeed.org/version/1.1","title":"Dunes","home_page_url":"https://dunes.example/","language":"fr",
                 "items":[{"id":7,"url":"/7","title":"Gao &amp; Kidal","content_html":"<p>Long</p>","summary":"Short",
                  "date_published":"2026-11-20T10:00:00+01:00","date_modified":"2026-11-20T12:00:00Z",
                  "authors":[{"name":"A"},{"name":"B"}],"tags":["Mali","Mali",3],
                  "attachments":[{"url":"/a.mp3","mime_type":"audio/mpeg","size_in_bytes":9}]}]}
                """);

        assertThat(feed.format()).isEqualTo("JSON Feed 1.1");
        assertThat(feed.language()).isEqualTo("fr");
        var entry = feed.entries().getFirst();
        assertThat(entry.guid()).isEqualTo("7");
        assertThat(entry.link()).isEqualTo("https://dunes.example/7");
        assertThat(entry.title()).isEqualTo("Gao & Kidal");
        assertThat(entry.summary()).isEqualTo("Short");
        assertThat(entry.content().text()).isEqualTo("Long");
        assertThat(entry.published()).contains(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(entry.updated()).contains(Instant.parse("2026-11-20T12:00:00Z"));
        assertThat(entry.author()).isEqualTo("A, B");
        assertThat(entry.categories()).containsExactly("Mali");
        assertThat(entry.enclosures()).containsExactly(new Enclosure("https://dunes.example/a.mp3", "audio/mpeg", "9"));
    }

    @Test
    void whatIsMissingIsTakenFromWhereItMayBe() {
        var feed = feed("""
                {"version":"https://jsonfeed.org/version/1","author":{"name":"Desk"},
                 "items":[{"id":"https://dunes.example/9","content_text":"1 < 2 & 3"},"no item",{"external_url":"https://b.example/"}]}
                """);

        assertThat(feed.entries()).hasSize(2);
        assertThat(feed.entries().getFirst().link()).isEqualTo("https://dunes.example/9");
        assertThat(feed.entries().getFirst().summary()).isEqualTo("1 < 2 & 3");
        assertThat(feed.entries().getFirst().author()).isEqualTo("Desk");
        assertThat(feed.entries().getLast().link()).isEqualTo("https://b.example/");
    }

    @Test
    void membersOfTheWrongTypeCountAsAbsent() {
        var feed = feed(
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":[],\"items\":[{\"title\":{},\"tags\":\"x\"}]}");

        assertThat(feed.title()).isEmpty();
        assertThat(feed.entries()).hasSize(1);
    }

    @Test
    void notMoreThanSoManyItemsAreTaken() {
        var items = IntStream.rangeClosed(0, FeedParser.MAX_ENTRIES)
                .mapToObj(i -> "{\"id\":\"" + i + "\"}")
                .collect(Collectors.joining(","));
        var feed = feed("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[" + items + "]}");

        assertThat(feed.entries()).hasSize(FeedParser.MAX_ENTRIES);
        assertThat(feed.notes()).containsExactly("only the first 1000 of 1001 entries are read");
    }

    @Test
    void nestingEndsSomewhere() {
        assertThat(Read.unreadable("[".repeat(100_000))).startsWith("not readable as JSON");
    }
}
