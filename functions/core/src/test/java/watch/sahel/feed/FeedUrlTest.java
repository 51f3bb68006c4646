package watch.sahel.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.example/feed, https://a.example/feed/",
        "https://a.example/feed, http://www.a.example/feed#top",
        "https://a.example, https://A.EXAMPLE:443/",
        "https://a.example/?, https://a.example/"
    })
    void oneFeedHasManyAddresses(URI one, URI other) {
        assertThat(FeedUrl.key(one)).isEqualTo(FeedUrl.key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/feed, https://a.example/Feed",
        "https://a.example/feed, https://a.example/feed?post_type=post",
        "https://a.example/feed, https://fr.a.example/feed",
        "https://a.example/feed, https://a.example:8443/feed"
    })
    void twoFeedsHaveTwo(URI one, URI other) {
        assertThat(FeedUrl.key(one)).isNotEqualTo(FeedUrl.key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "feed:https://a.example/rss, https://a.example/rss",
        "feed://a.example/rss, http://a.example/rss",
        "feed://https://a.example/rss, https://a.example/rss",
        "' HTTPS://a.example/a b ', https://a.example/a%20b",
        "https://a.example/?q={x}|[y], https://a.example/?q=%7Bx%7D%7C%5By%5D",
        "https://пример.example/rss, https://xn--e1afmkfd.example/rss",
        "https://a.example/rss#frag, https://a.example/rss"
    })
    void whatPeopleWriteIsMadeAUrl(String text, URI url) {
        assertThat(FeedUrl.parse(text)).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.example/feed",
                "ftp://a.example/",
                "file:///etc/passwd",
                "https:///feed",
                "https://user:secret@a.example/feed",
                "https://a.example/%zz",
                "javascript:alert(1)"
            })
    void whatIsNoAddressOnTheWebIsRefused(String text) {
        assertThatThrownBy(() -> FeedUrl.parse(text)).hasMessageContaining("is not an http(s) URL");
    }
}
