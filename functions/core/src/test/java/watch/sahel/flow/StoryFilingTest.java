package watch.sahel.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleId;
import watch.sahel.article.Edit;
import watch.sahel.article.Filing;
import watch.sahel.article.KeptArticle;
import watch.sahel.delivery.Delivery;
import watch.sahel.digest.AlertOrder;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;
import watch.sahel.match.Matcher;
import watch.sahel.match.TopicId;
import watch.sahel.memory.MemoryArticles;
import watch.sahel.memory.MemoryLedger;
import watch.sahel.memory.MemoryStories;
import watch.sahel.memory.MemorySubscribers;
import watch.sahel.memory.MemoryWatches;
import watch.sahel.story.Rearrangement;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;
import watch.sahel.story.StoryStore;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Choices;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.text.Sha256;

/// Articles filed by the real matching and grouping, with a subscriber who is told at once.
class StoryFilingTest {
    private static final String KILLED = "Nine soldiers killed in ambush near Djibo, governor says";
    private static final String BURNT = "Fuel tankers burn near Djibo, JNIM claims raid";
    private static final String AMBUSHED = "Nine soldiers killed in ambush near the town of Djibo, governor says";
    private static final String BOTH = "Fuel tankers burn in ambush near Djibo, governor says nine soldiers killed";
    private static final Duration LATER = Duration.ofMinutes(20);

    private final MemoryArticles articles = new MemoryArticles();
    private final MemoryStories stories = new MemoryStories(articles);
    private final MemorySubscribers subscribers = new MemorySubscribers();
    private final MemoryLedger ledger = new MemoryLedger(subscribers);
    private final List<Journal.Event> events = new ArrayList<>();
    private final ArrayDeque<AlertOrder> alerts = new ArrayDeque<>();
    private final List<Delivery.Ref> told = new ArrayList<>();
    private ArticleId unwritable = new ArticleId("0".repeat(32));
    private int reads;
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");

    private final StoryFiling filing = filing();
    /// Another process that files, when the queue has moved there.
    private final StoryFiling other = filing();
    private final AlertFanOut fanOut = new AlertFanOut(
            subscribers, stories, ledger, alerts::addAll, (delivery, _, _) -> told.add(delivery), _ -> {}, () -> now);

    private StoryFiling filing() {
        return new StoryFiling(
                articles,
                store(),
                new TopicMatching(Matcher.bundled(), new MemoryWatches(), events::add, () -> now),
                alerts::addAll,
                events::add,
                () -> now);
    }

    /// The stories, counting how often they are read, but that one article's filing always fails.
    private StoryStore store() {
        InvocationHandler failing = (_, method, arguments) -> {
            reads += method.getName().equals("filedSince") ? 1 : 0;
            if (arguments != null
                    && arguments[0] instanceof Rearrangement change
                    && change.report().article().equals(unwritable)) {
                throw new IllegalStateException("cannot be written");
            }
            return method.invoke(stories, arguments);
        };
        return (StoryStore)
                Proxy.newProxyInstance(StoryStore.class.getClassLoader(), new Class<?>[] {StoryStore.class}, failing);
    }

    private void subscribe() {
        var choices = Choices.of(ZoneOffset.UTC, Set.of(TopicId.SAHEL), new Schedule.AtOnce());
        subscribers.add(Subscriber.joining(new Address.TelegramChat(7), "en", choices, now));
    }

    private Article article(String outlet, String title, Instant published) {
        return new Article(
                new ArticleId(Sha256.identity(outlet + title)),
                new Outlet(outlet, "en", "GB", Affiliation.INDEPENDENT),
                title,
                "",
                "https://outlet.example/" + Sha256.identity(title),
                "en",
                published,
                now,
                List.of());
    }

    /// Claims and files it, and tells those who want to be told at once.
    private ArticleId file(String outlet, String title, Instant published) {
        return file(filing, article(outlet, title, published));
    }

    private ArticleId file(StoryFiling by, Article article) {
        articles.claim(article, Filing.AWAITED);
        by.file(article.id());
        while (!alerts.isEmpty()) {
            fanOut.run(alerts.remove());
        }
        return article.id();
    }

    private ArticleId file(String outlet, String title) {
        return file(outlet, title, now);
    }

    private List<Story> all() {
        return stories.filedSince(Set.of(TopicId.ANY), Instant.EPOCH, 100);
    }

    private <E extends Journal.Event> List<E> journal(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Nested
    class AReportThatShowsTwoStoriesToBeOne {
        @Test
        void mergesThemAndBothIdsLeadThere() {
            file("Dunes", KILLED);
            file("Quay", BURNT);
            file("Dunes", AMBUSHED);
            var before = all();
            assertThat(before).hasSize(2);

            file("Harbour", BOTH);

            assertThat(all()).hasSize(1);
            var merged = all().getFirst();
            assertThat(merged.reportCount()).isEqualTo(4);
            assertThat(before)
                    .allSatisfy(story -> assertThat(stories.find(story.id())).contains(merged));
            assertThat(journal(Journal.StoryMerged.class)).hasSize(1);
        }

        @Test
        void tellsNobodyAgainWhoWasToldOfBoth() {
            subscribe();
            file("Dunes", KILLED);
            now = now.plus(LATER);
            file("Quay", BURNT);
            file("Dunes", AMBUSHED);
            assertThat(told).hasSize(2);

            now = now.plus(LATER);
            file("Harbour", BOTH);

            assertThat(all()).hasSize(1);
            assertThat(told).hasSize(2);
        }
    }

    /// Whatever is opened, merged and parted on the way.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theJournalTellsHowManyStoriesThereAre(int seed) {
        var titles = new ArrayList<String>();
        for (var who : List.of("Nine soldiers", "Gunmen", "JNIM fighters", "Villagers")) {
            for (var what : List.of("killed in ambush", "burn fuel convoy", "hit by mine", "abducted")) {
                for (var where :
                        List.of("near Djibo", "near Kaya", "between Djibo and Kaya", "after raid, governor says")) {
                    titles.add(who + " " + what + " " + where);
                }
            }
        }
        Collections.shuffle(titles, new Random(seed));

        for (var i = 0; i < titles.size(); i++) {
            file("Outlet " + i, titles.get(i));

            assertThat(journal(Journal.StoryOpened.class).size()
                            + journal(Journal.StoryParted.class).size()
                            - journal(Journal.StoryMerged.class).size())
                    .isEqualTo(all().size());
        }
    }

    @Test
    void anArticleFiledTwiceChangesNothing() {
        var id = file("Dunes", KILLED);
        var before = all();

        filing.file(id);

        assertThat(all()).isEqualTo(before);
        assertThat(alerts).isEmpty();
    }

    @Nested
    class AStory {
        @Test
        void isClosedWhenNobodyReportedForItsTime() {
            file("Dunes", KILLED);
            now = now.plus(StoryFiling.OPEN_FOR).plusSeconds(1);

            file("Quay", KILLED);

            assertThat(all()).hasSize(2);
        }

        @Test
        void isOpenedAgainByALateReportThatWasPublishedWhileItWasOpen() {
            file("Dunes", KILLED);
            var then = now;
            now = now.plus(StoryFiling.OPEN_FOR).plus(Duration.ofDays(1));

            file("Quay", KILLED, then.plus(Duration.ofHours(2)));

            assertThat(all()).hasSize(1);
            assertThat(all().getFirst().lastFiled()).isEqualTo(now);
        }

        @Test
        void isNotOpenedAgainByHistory() {
            file("Dunes", KILLED);
            var then = now;
            now = now.plus(StoryFiling.REOPENED_WITHIN).plus(StoryFiling.OPEN_FOR);

            file("Quay", KILLED, then);

            assertThat(all()).hasSize(2);
        }
    }

    @Nested
    class TheOpenStories {
        @Test
        void areReadOnceForManyArticles() {
            file("Dunes", KILLED);
            file("Quay", BURNT);
            now = now.plus(WarmStories.KEPT_FOR).minusSeconds(1);
            file("Dunes", AMBUSHED);

            assertThat(reads).isEqualTo(1);
            assertThat(all()).hasSize(2);
        }

        @Test
        void areReadAgainAfterSomeHours() {
            file("Dunes", KILLED);
            now = now.plus(WarmStories.KEPT_FOR);
            file("Quay", BURNT);

            assertThat(reads).isEqualTo(2);
        }

        @Test
        void serveReportsPublishedSomeHoursBefore() {
            file("Dunes", KILLED);
            file("Quay", BURNT, now.minus(WarmStories.MARGIN));
            assertThat(reads).isEqualTo(1);

            file("Harbour", BURNT, now.minus(WarmStories.MARGIN).minusSeconds(1));
            assertThat(reads).isEqualTo(2);
        }

        @Test
        void areSeenAsAnotherProcessLeftThem() {
            file(filing, article("Dunes", KILLED, now));
            file(other, article("Quay", BURNT, now));
            file(filing, article("Dunes", AMBUSHED, now));
            file(other, article("Quay", BOTH, now));
            file(filing, article("Harbour", KILLED, now));

            assertThat(all()).hasSize(1);
            assertThat(all().getFirst().reportCount()).isEqualTo(5);
        }

        @Test
        void showAnEditOfWhatAnotherProcessFiled() {
            file("Dunes", BURNT);
            var id = file(other, article("Quay", KILLED, now));
            var kept = articles.find(id).orElseThrow().article();
            articles.amend(kept.amendedBy(article("Quay", AMBUSHED, now)), Filing.FILED);

            filing.file(id);

            assertThat(stories.find(StoryId.openedBy(id))
                            .orElseThrow()
                            .reports()
                            .getFirst()
                            .title())
                    .isEqualTo(AMBUSHED);
        }

        @Test
        void haveNothingOfAReportThatCouldNotBeWritten() {
            file("Dunes", BURNT);
            var lost = article("Quay", KILLED, now);
            articles.claim(lost, Filing.AWAITED);
            unwritable = lost.id();
            assertThatThrownBy(() -> filing.file(lost.id())).isInstanceOf(RuntimeException.class);

            var id = file("Harbour", KILLED);

            assertThat(stories.find(StoryId.openedBy(id)).orElseThrow().articles())
                    .containsExactly(id);
        }
    }

    @Nested
    class AnArticleThatCannotBeFiled {
        private ArticleId bad() {
            var article = article("Dunes", KILLED, now);
            articles.claim(article, Filing.AWAITED);
            unwritable = article.id();
            return article.id();
        }

        @Test
        void isSetAsideAfterSomeTriesAndTheOthersGoOn() {
            var bad = bad();
            for (var tries = 1; tries < StoryFiling.MAX_FAILURES; tries++) {
                assertThatThrownBy(() -> filing.file(bad)).isInstanceOf(RuntimeException.class);
            }
            assertThat(journal(Journal.ArticleSetAside.class)).isEmpty();

            filing.file(bad);
            var good = article("Quay", BURNT, now);
            articles.claim(good, Filing.AWAITED);
            filing.file(good.id());

            assertThat(articles.find(bad).map(KeptArticle::filing)).contains(Filing.SET_ASIDE);
            assertThat(journal(Journal.ArticleSetAside.class))
                    .extracting(Journal.ArticleSetAside::article)
                    .containsExactly(bad);
            assertThat(articles.find(good.id()).map(KeptArticle::filing)).contains(Filing.FILED);
        }

        @Test
        void isTriedAgainADayLaterWithoutHoldingAnybodyUp() {
            var bad = bad();
            articles.setAside(bad, now);
            for (var tries = 0; tries < StoryFiling.MAX_FAILURES; tries++) {
                articles.filingFailed(bad);
            }
            assertThat(articles.overdue(now, 10)).containsExactly(bad);

            filing.file(bad);

            assertThat(articles.overdue(now.plus(StoryFiling.TRIED_AGAIN_AFTER).minusSeconds(1), 10))
                    .isEmpty();
            assertThat(articles.overdue(now.plus(StoryFiling.TRIED_AGAIN_AFTER), 10))
                    .containsExactly(bad);
        }
    }

    @Nested
    class AnEditedTitle {
        private static final String EDITED = "Eleven soldiers killed in ambush near Djibo in Burkina Faso";

        private ArticleId edit() {
            var id = file("Dunes", KILLED);
            now = now.plus(LATER);
            var kept = articles.find(id).orElseThrow().article();
            articles.amend(kept.amendedBy(article("Dunes", EDITED, now)), Filing.FILED);
            filing.file(id);
            return id;
        }

        @Test
        void isShownInTheStoryWithItsTimeAndTheOldOne() {
            edit();

            var report = all().getFirst().reports().getFirst();
            assertThat(report.title()).isEqualTo(EDITED);
            assertThat(report.edits()).containsExactly(new Edit(Edit.Kind.RETITLED, KILLED, now));
            assertThat(stories.reports(all().getFirst().id())).containsExactly(report);
        }

        @Test
        void tellsNobodyAgain() {
            subscribe();
            edit();
            now = now.plus(LATER);

            file("Dunes", KILLED + ", officials say");

            assertThat(alerts).isEmpty();
            assertThat(told).hasSize(1);
        }
    }
}
