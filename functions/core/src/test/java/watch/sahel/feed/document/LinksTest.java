package watch.sahel.feed.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    private static final URI BASE = URI.create("https://dunes.example/fr/flux.xml?n=5#haut");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            https://kati.example/a?b=c&d=%C3%A9#e  | https://kati.example/a?b=c&d=%C3%A9#e
            article.html                           | https://dunes.example/fr/article.html
            ../a/./b/../c                          | https://dunes.example/a/c
            ../../../../a                          | https://dunes.example/a
            ..                                     | https://dunes.example/
            ?page=2                                | https://dunes.example/fr/flux.xml?page=2
            #bas                                   | https://dunes.example/fr/flux.xml?n=5#bas
            //cdn.example/a                        | https://cdn.example/a
            www.kati.example/a?b                   | https://www.kati.example/a?b
            HTTP://Kati.example/A                  | http://Kati.example/A
            http:///kati.example/a                 | http://kati.example/a
            http:/kati.example/a                   | http://kati.example/a
            http://https://kati.example/a          | https://kati.example/a
            http:\\\\kati.example\\a?b\\c          | http://kati.example/a?b%5Cc
            https://kati.example                   | https://kati.example
            https://kati.example?a                 | https://kati.example?a
            https://kati.example/a/../b            | https://kati.example/b
            https://kati.example/.a/b.html         | https://kati.example/.a/b.html
            https://kati.example/a b               | https://kati.example/a%20b
            https://kati.example/été               | https://kati.example/%C3%A9t%C3%A9
            'https://kati.example/a[1]|{b}?c[]=2'  | https://kati.example/a%5B1%5D%7C%7Bb%7D?c[]=2
            https://kati.example/100%              | https://kati.example/100%25
            https://kati.example/%zz%20            | https://kati.example/%25zz%20
            https://kati.example/?a=1&amp;b&#038;c | https://kati.example/?a=1&b&c
            https://kati.example/a#b#c             | https://kati.example/a#b%23c
            https://бамако.example/новости?к=д     | https://xn--80aab2bio.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8?%D0%BA=%D0%B4
            https://user:word@kati.example:8443/a  | https://user:word@kati.example:8443/a
            https://kati.example:/a                | https://kati.example/a
            http://[2001:db8::1]:8080/a            | http://[2001:db8::1]:8080/a
            http://press_desk.kati.example/a       | http://press_desk.kati.example/a
            """)
    void linksBecomeAbsoluteAsInABrowser(String link, String absolute) {
        assertThat(Links.absolute(BASE, link)).isEqualTo(absolute);
    }

    @Test
    void whiteSpaceAndControlsAreNoPartOfALink() {
        assertThat(Links.absolute(BASE, "\n\t https://kati.example/a \u200B\uFEFF"))
                .isEqualTo("https://kati.example/a");
        assertThat(Links.absolute(BASE, "https://kati.example/long/ \r\n      tail\u0007"))
                .isEqualTo("https://kati.example/long/tail");
        assertThat(Links.absolute(BASE, "https://kati.example/a\tb")).isEqualTo("https://kati.example/ab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n ",
                "javascript:alert(1)",
                "java\nscript:alert(1)",
                " JavaScript:alert(1)",
                "mailto:desk@kati.example",
                "urn:uuid:1",
                "tag:kati.example,2026:1",
                "data:text/html,x",
                "file:///etc/hosts",
                "ftp://kati.example/a",
                "http://",
                "http:///",
                "http://?a",
                "http://ka ti.example/",
                "http://kati.example:port/",
                "http://kati.example:65536/",
                "http://kati%2Eexample/",
                "http://us er@kati.example/",
                "http://us%er@kati.example/",
                "http://[kati]/",
                "http://.../",
            })
    void whatIsNoLinkToAPageIsDropped(String link) {
        assertThat(Links.absolute(BASE, link)).isEmpty();
    }

    @Test
    void nothingIsNoLink() {
        assertThat(Links.absolute(BASE, null)).isEmpty();
        assertThat(Links.absolute("", null)).isEmpty();
    }

    @Test
    void theLastPortIsAPort() {
        assertThat(Links.absolute(BASE, "http://kati.example:65535/")).isEqualTo("http://kati.example:65535/");
    }

    @Test
    void theLongestNameIsAHostAndOneMoreIsNot() {
        var longest = "a".repeat(LinkHost.MAX_NAME_CHARS);
        assertThat(Links.absolute(BASE, "http://" + longest + "/")).isNotEmpty();
        assertThat(Links.absolute(BASE, "http://" + longest + "a/")).isEmpty();
        assertThat(Links.absolute(BASE, "http://" + "é".repeat(9_000 / 2) + "/"))
                .isEmpty();
    }

    @Test
    void theLongestLinkIsKeptWholeAndALongerOneDropped() {
        var start = "https://kati.example/";
        var longest = start + "a".repeat(Links.MAX_CHARS - start.length());
        assertThat(Links.absolute(BASE, longest)).isEqualTo(longest);
        assertThat(Links.absolute(BASE, longest + "a")).isEmpty();
        var user = "http://" + "u".repeat(8_000) + "@kati.example/";
        assertThat(Links.absolute(BASE, user)).isEqualTo(user);
        assertThat(Links.absolute(BASE, "b".repeat(Links.MAX_CHARS + 1))).isEmpty();
    }

    @Nested
    class WithoutABase {
        @Test
        void onlyWhatHasAHostComesOut() {
            assertThat(Links.absolute("", "https://kati.example/a b")).isEqualTo("https://kati.example/a%20b");
            assertThat(Links.absolute("", "//kati.example/a")).isEqualTo("http://kati.example/a");
            assertThat(Links.absolute("", "www.kati.example")).isEqualTo("http://www.kati.example");
            assertThat(Links.absolute("", "/a")).isEmpty();
            assertThat(Links.absolute("fr/", "a")).isEmpty();
            assertThat(Links.absolute("urn:x", "a")).isEmpty();
        }

        @Test
        void relativeStaysRelative() {
            assertThat(Links.resolve("", "a?b")).isEqualTo("a?b");
            assertThat(Links.resolve("/fr/", "a")).isEqualTo("/fr/a");
        }
    }

    @Nested
    class BasesInsideOfADocument {
        @Test
        void eachIsResolvedAgainstTheOneAroundIt() {
            var feed = Links.base("https://dunes.example/flux.xml", "https://kati.example/parent/");
            var entry = Links.base(feed, "/sub/");

            assertThat(Links.absolute(entry, "a.html")).isEqualTo("https://kati.example/sub/a.html");
            assertThat(Links.absolute(feed, "a.html")).isEqualTo("https://kati.example/parent/a.html");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "javascript:alert(1)", "urn:x", "mailto:a@kati.example"})
        void oneOfNoUseChangesNothing(String given) {
            assertThat(Links.base("https://dunes.example/fr/", given)).isEqualTo("https://dunes.example/fr/");
        }

        @Test
        void oneThatIsMissingChangesNothing() {
            assertThat(Links.base("https://dunes.example/fr/", null)).isEqualTo("https://dunes.example/fr/");
        }
    }

    /// RFC 3986, 5.4, with the base `http://a/b/c/d;p?q`; but for `http:g`, which everybody means as a host.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            g:h           | g:h
            g             | http://a/b/c/g
            ./g           | http://a/b/c/g
            g/            | http://a/b/c/g/
            /g            | http://a/g
            //g           | http://g
            ?y            | http://a/b/c/d;p?y
            g?y           | http://a/b/c/g?y
            #s            | http://a/b/c/d;p?q#s
            g#s           | http://a/b/c/g#s
            g?y#s         | http://a/b/c/g?y#s
            ;x            | http://a/b/c/;x
            g;x           | http://a/b/c/g;x
            g;x?y#s       | http://a/b/c/g;x?y#s
            ''            | http://a/b/c/d;p?q
            .             | http://a/b/c/
            ./            | http://a/b/c/
            ..            | http://a/b/
            ../           | http://a/b/
            ../g          | http://a/b/g
            ../..         | http://a/
            ../../        | http://a/
            ../../g       | http://a/g
            ../../../g    | http://a/g
            ../../../../g | http://a/g
            /./g          | http://a/g
            /../g         | http://a/g
            g.            | http://a/b/c/g.
            .g            | http://a/b/c/.g
            g..           | http://a/b/c/g..
            ..g           | http://a/b/c/..g
            ./../g        | http://a/b/g
            ./g/.         | http://a/b/c/g/
            g/./h         | http://a/b/c/g/h
            g/../h        | http://a/b/c/h
            g;x=1/./y     | http://a/b/c/g;x=1/y
            g;x=1/../y    | http://a/b/c/y
            g?y/./x       | http://a/b/c/g?y/./x
            g?y/../x      | http://a/b/c/g?y/../x
            g#s/./x       | http://a/b/c/g#s/./x
            g#s/../x      | http://a/b/c/g#s/../x
            """)
    void referencesResolveAsTheStandardShows(String reference, String resolved) {
        assertThat(Links.resolve("http://a/b/c/d;p?q", reference)).isEqualTo(resolved);
    }

    @Test
    void whateverComesOutIsALinkThatJavaReadsAndThatStaysAsItIs() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var pieces = "http https : / // \\ . .. ? # & &amp; % %2 %41 @ [ ] www. kati.example é я ع \u200B \n a b 1 -"
                .split(" ", -1);
        for (var round = 0; round < 20_000; round++) {
            var link = new StringBuilder(random.nextBoolean() ? "http://" : "");
            for (var i = random.nextInt(12); i > 0; i--) {
                link.append(
                        random.nextInt(8) == 0
                                ? (char) random.nextInt(0x10000)
                                : pieces[random.nextInt(pieces.length)]);
            }
            var absolute = Links.absolute(BASE, link.toString());
            if (!absolute.isEmpty()) {
                assertThatCode(() -> new URI(absolute))
                        .as("seed %d: %s", seed, link)
                        .doesNotThrowAnyException();
                assertThat(absolute).as("seed %d: %s", seed, link).matches("https?://[^/].*");
                assertThat(Links.absolute(BASE, absolute))
                        .as("seed %d: %s", seed, link)
                        .isEqualTo(absolute);
            }
        }
    }
}
