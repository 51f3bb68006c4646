package watch.sahel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.article.Filing;
import watch.sahel.language.Language;
import watch.sahel.match.TopicId;
import watch.sahel.memory.MemoryArticles;
import watch.sahel.memory.MemoryStories;
import watch.sahel.memory.Samples;
import watch.sahel.story.Story;

class PagesTest {
    private final MemoryArticles articles = new MemoryArticles();
    private final MemoryStories stories = new MemoryStories(articles);
    private final Pages pages = new Pages(stories, InstantSource.fixed(Samples.NOW));
    private Story story;

    @BeforeEach
    void oneStory() {
        var article = Samples.article("one");
        articles.claim(article, Filing.AWAITED);
        var report = Samples.report(article, TopicId.SAHEL);
        story = Story.opened(report, Samples.NOW);
        stories.file(story, report);
    }

    @Test
    void theFrontPageSpeaksTheVisitorsLanguage() {
        var page = page(pages.front("", Language.ARABIC));

        assertThat(page.expectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.expectFirst("main nav").text()).isEqualTo("الكل الساحل فاغنر");
        assertThat(page.expectFirst(".facts").text()).contains("مصدر واحد", "قبل ساعة", "لا مصدر مستقل");
        assertThat(page.select("footer a").eachText())
                .containsExactly("English", "Français", "Русский", "Українська", "العربية");
    }

    @Test
    void aChangeOfLanguageKeepsTheTopic() {
        var page = page(pages.front("sahel", Language.ENGLISH));

        assertThat(page.expectFirst("footer a[lang=fr]").attr("href")).isEqualTo("?topic=sahel&lang=fr");
    }

    @Test
    void aStoryShowsItsReportsInTheirOwnDirection() {
        var page = page(pages.story(story.id().value(), Language.FRENCH));

        assertThat(page.expectFirst("h2").attr("lang")).isEqualTo("fr");
        assertThat(page.select("li .facts").text()).contains("Écho du désert (proche de l’État)", "20 nov");
    }

    @Test
    void noStoryYetIsSaidInWords() {
        assertThat(page(pages.front("wagner", Language.RUSSIAN)).text())
                .contains("За последние 3 дня пока ничего нет.");
    }

    @Test
    void whatIsNotThereIsSaidInTheVisitorsLanguage() {
        assertThat(page(Pages.notFound(Language.UKRAINIAN)).title()).isEqualTo("Сторінку не знайдено");
    }

    private static Document page(Answer answer) {
        return Jsoup.parse(answer.body());
    }
}
