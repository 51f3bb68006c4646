package watch.sahel.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import watch.sahel.delivery.Bulletin;
import watch.sahel.digest.Digest;
import watch.sahel.digest.DigestItem;
import watch.sahel.digest.DigestItem.Source;
import watch.sahel.digest.Digests;
import watch.sahel.digest.Week;
import watch.sahel.feed.Affiliation;
import watch.sahel.match.TopicId;

class EmailDigestTest {
    private static final MailLinks LINKS = new MailLinks(
            "https://watch.example/",
            "https://watch.example/preferences?token=c&d",
            "https://watch.example/unsubscribe?token=a&b");

    @Test
    void asPlainTextInEnglish() {
        assertThat(text(weekOf(Digests.item("1", "Convoy ambushed near Kati")), "en"))
                .isEqualTo("""
                        Sahel Watch · 1 story, 2 reports, 2 outlets
                        Sahel ▂▃▄▅▁▆▇ 31 stories in 7 days, up from 20

                        * Convoy ambushed near Kati
                          The lead.
                          2 outlets · en fr · 3 h ago · Sahel
                          because: Kati, JNIM
                          🇬🇧 North Quay
                          https://northquay.example/1
                          🇲🇱 Dunes (state affiliated)
                          https://dunes.example/1
                          All reports: https://watch.example/story/6b86b273ff34fce19d6b804eff5a3f57?lang=en

                        --\s
                        You get this because you subscribed to Sahel Watch.
                        Preferences: https://watch.example/preferences?token=c&d
                        Unsubscribe: https://watch.example/unsubscribe?token=a&b
                        """);
    }

    @Test
    void asPlainTextInArabic() {
        assertThat(text(weekOf(Digests.item("1", "Convoy ambushed near Kati")), "ar"))
                .isEqualTo("""
                        \u200F\u2068Sahel Watch\u2069 · خبر واحد، تقريران، مصدران
                        الساحل ▂▃▄▅▁▆▇ 31 خبرًا في 7 أيام، ارتفاعًا من 20

                        * Convoy ambushed near Kati [en]
                          The lead.
                          مصدران · \u2068en fr\u2069 · قبل 3 ساعات · الساحل
                          السبب: \u2068Kati\u2069، \u2068JNIM\u2069
                          \u200F🇬🇧\u200F \u2068North Quay\u2069
                          https://northquay.example/1
                          \u200F🇲🇱\u200F \u2068Dunes\u2069 (تابع للدولة)
                          https://dunes.example/1
                          جميع التقارير: https://watch.example/story/6b86b273ff34fce19d6b804eff5a3f57?lang=ar

                        --\s
                        تصلك هذه الرسالة لأنك مشترك في Sahel Watch.
                        التفضيلات / \u2068Preferences\u2069: https://watch.example/preferences?token=c&d
                        إلغاء الاشتراك / \u2068Unsubscribe\u2069: https://watch.example/unsubscribe?token=a&b

                        Sahel Watch: The war in the Sahel, and Wagner wherever it acts: what many outlets report of one event, \
                        in one place. Headlines are the outlets’ own. This site translates nothing, sets no cookies and \
                        follows nobody. You get this because you subscribed to Sahel Watch.
                        """);
    }

    private static String text(Digest digest, String reader) {
        return EmailText.of(Bulletin.of(digest, reader), LINKS);
    }

    private static Digest weekOf(DigestItem item) {
        var digest = Digests.digest(item);
        var week = new Week(TopicId.SAHEL, List.of(2, 3, 4, 6, 0, 7, 9), 31, 20);
        return new Digest(
                digest.id(), digest.subscriber(), digest.composedAt(), digest.items(), List.of(), 0, List.of(week));
    }

    @Test
    void thePageReadsAsItsReaderDoesAndEachHeadlineAsItWasWritten() {
        var page = page(Digests.digest(Digests.item("1", "Convoy ambushed")), "ar");

        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("ar");
        assertThat(page.expectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.expectFirst("h2").attr("lang")).isEqualTo("en");
        assertThat(page.expectFirst("h2").attr("dir")).isEqualTo("ltr");
        assertThat(page.expectFirst("h2").text()).isEqualTo("Convoy ambushed [en]");
    }

    @Test
    void saysWhatTheTextSays() {
        var page = page(Digests.digest(Digests.item("1", "Convoy ambushed")), "en");

        assertThat(page.select("p").eachText().stream().map(text -> text.replace('\u00A0', ' ')))
                .containsExactly(
                        "1 story, 2 reports, 2 outlets",
                        "The lead.",
                        "2 outlets · en fr · 3 h ago · Sahel · All reports",
                        "🇬🇧 North Quay · 🇲🇱 Dunes (state affiliated)",
                        "because: Kati, JNIM",
                        "You get this because you subscribed to Sahel Watch. Preferences · Unsubscribe");
        assertThat(page.expectFirst("a:contains(Unsubscribe)").attr("href")).isEqualTo(LINKS.unsubscribe());
    }

    @Test
    void goesDarkWithTheDevice() {
        var html = EmailDigest.html(Bulletin.of(Digests.digest(Digests.item("1", "x")), "en"), LINKS);

        assertThat(html).contains("<meta name=\"color-scheme\" content=\"light dark\">", "prefers-color-scheme: dark");
    }

    @Test
    void outletsWordsAreEscaped() {
        var page = page(Digests.digest(Digests.item("1", "<script>alert(1)</script> \"' &amp;")), "fr");

        assertThat(page.select("script")).isEmpty();
        assertThat(page.expectFirst("h2").text()).startsWith("<script>alert(1)</script> \"' &amp;");
    }

    @Test
    void aMailOfAnOrdinaryDigestHasAllItsStories() {
        var page = page(Digests.digest(items(60, 90)), "ar");

        assertThat(page.select("h2[lang]")).hasSize(10);
        assertThat(page.select("span[lang]")).hasSize(50);
        assertThat(page.text()).doesNotContain("على الموقع");
    }

    @Test
    void aMailTooLongForGmailEndsWithTheNumberLeftAndALink() {
        var digest = Digests.digest(items(60, 3_000));

        var html = EmailDigest.html(Bulletin.of(digest, "en"), LINKS);

        assertThat(html.getBytes(StandardCharsets.UTF_8).length)
                .isBetween(EmailDigest.MAX_BYTES - 10_000, EmailDigest.MAX_BYTES);
        var page = Jsoup.parse(html);
        var told = page.select("h2[lang]").size() + page.select("span[lang]").size();
        var more = page.expectFirst("a:contains(more on the web)");
        assertThat(more.text()).isEqualTo(60 - told + " more on the web");
        assertThat(more.attr("href")).isEqualTo("https://watch.example/");
        assertThat(page.text()).endsWith("Unsubscribe");
    }

    private static List<DigestItem> items(int count, int headline) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var item = Digests.item(Integer.toString(i), "كمين ".repeat(headline / 5));
                    var source =
                            new Source("خط الرمل", "MR", Affiliation.INDEPENDENT, "ar", "https://khat.example/" + i);
                    return new DigestItem(
                            item.story(),
                            item.headline(),
                            "ar",
                            "قوله ".repeat(56),
                            item.topics(),
                            Collections.nCopies(8, source),
                            8,
                            item.published(),
                            List.of("كاتي", "JNIM"),
                            List.of());
                })
                .toList();
    }

    private static Document page(Digest digest, String reader) {
        return Jsoup.parse(EmailDigest.html(Bulletin.of(digest, reader), LINKS));
    }
}
