package watch.sahel.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watch.sahel.feed.catalogue.FeedList;

class FeedsCommandTest {
    private static final String LIST = """
            id,title,url,language,country_of_outlet,affiliation,alternates,user_agent
            echo,L’écho أخبار,https://echo.example/feed,fr,ML,state-affiliated,https://echo.example/rss,Mozilla/5.0
            quay,North Quay,https://quay.example/feed,en,GB,rumour,,
            quay-2,North Quay,https://www.quay.example/feed/,en,GB,,,
            """;

    private final Path folder;

    FeedsCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theCatalogueIsShownAsATable() {
        var answer = feeds();

        assertThat(answer.exit()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out().lines().findFirst())
                .get()
                .asString()
                .containsSubsequence("OUTLET", "COUNTRY", "LANGUAGE", "AFFILIATION", "ID", "ADDRESS");
        assertThat(answer.out().lines())
                .anyMatch(line -> line.matches(
                        "Studio Kalangou +NE +fr +independent +studio-kalangou +https://www.studiokalangou.org/feed/"))
                .anyMatch(line -> line.matches(" +or https://www.alwihdainfo.com/rss"));
        assertThat(answer.out())
                .endsWith(" language(s)\n")
                .contains(FeedList.catalogue().size() + " feed(s)");
    }

    @Test
    void aListOfOnesOwnIsCheckedAndShownWithItsNotes() throws IOException {
        var answer = feeds(file(LIST));

        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).isEqualTo("""
                OUTLET        COUNTRY  LANGUAGE  AFFILIATION       ID    ADDRESS
                L’écho أخبار  ML       fr        state-affiliated  echo  https://echo.example/feed
                                                                         or https://echo.example/rss
                                                                         as Mozilla/5.0
                North Quay    GB       en        unknown           quay  https://quay.example/feed
                note: line 3: 'rumour' is no affiliation we know; left out
                note: line 4: https://www.quay.example/feed/ is the feed of line 3 again; taken once
                2 feed(s) of 2 outlet(s) in 2 language(s)
                """);
    }

    @Nested
    class AnExport {
        @Test
        void isReadBackWhateverItsForm() throws IOException {
            for (var form : new String[] {"--opml", "--csv"}) {
                var answer = feeds(form);

                assertThat(answer.exit()).isZero();
                assertThat(FeedList.read(answer.out()))
                        .as(form)
                        .containsExactlyInAnyOrderElementsOf(FeedList.catalogue());
                assertThat(feeds(file(answer.out())).exit()).isZero();
            }
        }

        @Test
        void asJsonHasOneFeedALineAndNothingEmpty() throws IOException {
            var answer = feeds("--json", file(LIST));

            assertThat(answer.out().lines()).hasSize(4);
            assertThat(new ObjectMapper().readTree(answer.out()).get(0).toString())
                    .isEqualTo("""
                    {"id":"echo","url":"https://echo.example/feed","outlet":"L’écho أخبار","language":"fr","country":"ML",\
                    "affiliation":"state-affiliated","alternates":["https://echo.example/rss"],"userAgent":"Mozilla/5.0"}""");
            assertThat(new ObjectMapper().readTree(answer.out()).get(1).has("alternates"))
                    .isFalse();
        }

        @Test
        void keepsItsNotesOutOfTheDocument() throws IOException {
            var answer = feeds("--opml", file(LIST));

            assertThat(answer.out()).startsWith("<?xml").doesNotContain("rumour");
            assertThat(answer.err().lines()).hasSize(2).allMatch(line -> line.startsWith("note: line "));
        }

        @Test
        void hasOneFormOnly() {
            assertThat(feeds("--opml", "--csv").exit()).isEqualTo(2);
        }
    }

    @Nested
    class AListThatCannotBeTaken {
        @Test
        void hasEveryWrongRowNamedInALineOfItsOwn() throws IOException {
            var list = file("title,url\nA,ftp://a.example/\nB,https://b.example/\nC,not a url\n");
            var answer = feeds(list);

            assertThat(answer.exit()).isEqualTo(1);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err().lines())
                    .containsExactly(
                            "sahelwatch: " + list + ": line 2: 'ftp://a.example/' is not an http(s) URL",
                            "sahelwatch: " + list + ": line 4: 'not a url' is not an http(s) URL");
        }

        @Test
        void canBeAnEditedCatalogue() throws IOException {
            var answer = feeds(file("Dunes\n  country      Mali\n  feed fr dunes https://dunes.example/\n"));

            assertThat(answer.exit()).isEqualTo(1);
            assertThat(answer.err()).contains("line 2: 'Mali' is no country", "line 1: Dunes has no affiliation");
        }

        @Test
        void isNotThere() {
            var answer = feeds(folder.resolve("none.opml").toString());

            assertThat(answer.exit()).isEqualTo(2);
            assertThat(answer.err().lines()).singleElement().asString().contains("none.opml", "does not exist");
        }

        @Test
        void isLargerThanAnyList() throws IOException {
            var list = folder.resolve("feeds.csv");
            try (var sparse = new RandomAccessFile(list.toFile(), "rw")) {
                sparse.setLength(FeedListFile.MAX_BYTES + 1);
            }

            assertThat(feeds(list.toString()).exit()).isEqualTo(2);
            assertThat(feeds(list.toString()).err()).contains("larger than");
        }

        @Test
        void isNoTextInUtf8() throws IOException {
            var list = Files.write(folder.resolve("feeds.csv"), new byte[] {'t', (byte) 0xe9, 'x'});

            assertThat(feeds(list.toString()).exit()).isEqualTo(2);
            assertThat(feeds(folder.toString()).exit()).isEqualTo(2);
        }
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("list"), text).toString();
    }

    private static Typed feeds(String... args) {
        var line = new String[args.length + 1];
        line[0] = "feeds";
        System.arraycopy(args, 0, line, 1, args.length);
        return Typed.command(line);
    }
}
