package watch.sahel.feed.document;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.feed.document.Read.unreadable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoFeedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!doctype html><title>Just a moment...</title> | a captcha page of Cloudflare instead of a feed",
                "<html><head><title>Welcome</title></head></html> | an HTML page instead of a feed",
                "<urlset/> | XML, but no feed",
                "<?xml version='1.0'?><opml><body/></opml> | a list of feeds (OPML) instead of a feed",
                "Service unavailable | no feed: neither XML nor JSON",
                "%PDF-1.7 | a PDF instead of a feed",
                "{\"error\":404} | JSON, but not a JSON Feed",
                "{\"version\": | not readable as JSON"
            })
    void whatItIsInsteadIsSaid(String document, String why) {
        assertThat(unreadable(document)).startsWith(why);
    }

    @Test
    void nothingIsSaidToBeNothing() {
        assertThat(unreadable("")).isEqualTo("the document is empty");
        assertThat(unreadable(" \n\t ")).isEqualTo("the document is empty");
    }
}
