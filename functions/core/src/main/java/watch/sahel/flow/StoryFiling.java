package watch.sahel.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleId;
import watch.sahel.article.ArticleStore;
import watch.sahel.article.Filing;
import watch.sahel.digest.AlertOrder;
import watch.sahel.digest.AlertQueue;
import watch.sahel.match.TopicId;
import watch.sahel.story.Alert;
import watch.sahel.story.Filed;
import watch.sahel.story.OpenStories;
import watch.sahel.story.Rearrangement;
import watch.sahel.story.Report;
import watch.sahel.story.StoryStore;

/// Files matched articles into stories, one writer at a time (the FIFO queue sees to that); a second writer is
/// refused by the store and looks again. Filing an article twice changes nothing. After each filing the stored
/// stories are what [watch.sahel.story.Grouping] makes of the reports of the open ones: stories that a late
/// report shows to be one are merged, one that it shows to be two is parted.
public final class StoryFiling {
    /// A story that got no report for so long is closed, unless one comes that was published while it was open.
    public static final Duration OPEN_FOR = Duration.ofDays(3);
    /// How long ago a report may have been published to open such a story again: an outlet's feed that was away for
    /// longer brings history.
    static final Duration REOPENED_WITHIN = Duration.ofDays(7);
    /// The most recently told ones. The sample's busiest three days have a tenth of it.
    static final int MAX_OPEN_STORIES = 1_000;
    /// After so many failures an article is set aside, as often as its queue hands it out: it would hold up all
    /// that come after it.
    static final int MAX_FAILURES = 3;
    /// When it is tried again, once: the fault may have been mended.
    static final Duration TRIED_AGAIN_AFTER = Duration.ofDays(1);

    private static final int ATTEMPTS = 3;

    private final ArticleStore articles;
    private final StoryStore stories;
    private final TopicMatching topics;
    private final AlertQueue alerts;
    private final Journal journal;
    private final InstantSource clock;

    /// @param alerts is told of each filing; one it did not get is found by its mark in the store
    public StoryFiling(
            ArticleStore articles,
            StoryStore stories,
            TopicMatching topics,
            AlertQueue alerts,
            Journal journal,
            InstantSource clock) {
        this.articles = articles;
        this.stories = stories;
        this.topics = topics;
        this.alerts = alerts;
        this.journal = journal;
        this.clock = clock;
    }

    /// A run of articles that share one look at the open stories.
    public Run run() {
        return new Run();
    }

    /// Files articles one after the other. Not thread-safe.
    public final class Run {
        private Optional<OpenStories> open = Optional.empty();
        private Instant loadedSince = Instant.MAX;

        /// Does nothing if the article is unknown, unwanted or filed already.
        public void file(ArticleId id) {
            articles.find(id).ifPresent(kept -> {
                switch (kept.filing()) {
                    case AWAITED, SET_ASIDE -> fileOrSetAside(kept.article());
                    case AMENDED -> note(kept.article());
                    case UNWANTED, FILED -> {}
                }
            });
        }

        /// The one place where an article's failure becomes data, when it has failed too often.
        private void fileOrSetAside(Article article) {
            try {
                file(article);
            } catch (RuntimeException e) {
                forget();
                if (articles.filingFailed(article.id()) < MAX_FAILURES) {
                    throw e;
                }
                articles.setAside(article.id(), clock.instant().plus(TRIED_AGAIN_AFTER));
                journal.record(new Journal.ArticleSetAside(article.id(), e.toString()));
            }
        }

        private void file(Article article) {
            var matching = topics.match(article);
            if (matching.matches().isEmpty()) {
                articles.amend(article, Filing.UNWANTED);
                return;
            }
            var report = Report.of(article, matching);
            for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
                if (place(report) != Filed.OVERTAKEN) {
                    return;
                }
            }
            throw new IllegalStateException(
                    "article " + article.id() + ": its story is changed by others all the time");
        }

        private Filed place(Report report) {
            var now = clock.instant();
            var stories = open(openedSince(report.published(), now));
            var change = stories.place(report, now);
            var filed = StoryFiling.this.stories.file(change);
            if (filed == Filed.WRITTEN) {
                stories.written(change);
                recorded(change, stories.likeness(report, change.home()));
                alerts.alert(change.told().stream()
                        .map(Alert::of)
                        .map(AlertOrder::first)
                        .toList());
            } else {
                forget();
            }
            return filed;
        }

        private void recorded(Rearrangement change, double likeness) {
            var home = change.home();
            var article = change.report().article();
            journal.record(
                    home.reportCount() == 1
                            ? new Journal.StoryOpened(home.id(), article)
                            : new Journal.StoryJoined(home.id(), article, likeness));
            change.retired().forEach(story -> journal.record(new Journal.StoryMerged(story.id(), home.id())));
            change.others().stream()
                    .filter(story -> story.version() == 0)
                    .forEach(story -> journal.record(new Journal.StoryParted(story.id())));
        }

        /// Shows in its story what the outlet did to an article since. One so old that its story is closed for
        /// good is left as it was told.
        private void note(Article article) {
            for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
                if (noted(article) != Filed.OVERTAKEN) {
                    return;
                }
            }
            throw new IllegalStateException(
                    "article " + article.id() + ": its story is changed by others all the time");
        }

        private Filed noted(Article article) {
            var now = clock.instant();
            var stories = open(openedSince(article.seen(), now));
            var home = stories.home(article.id());
            var told = stories.report(article.id());
            if (home.isEmpty() || told.isEmpty()) {
                return Filed.ALREADY_FILED;
            }
            var revised = told.get().amendedBy(article);
            var story = home.get().revising(revised);
            var filed = StoryFiling.this.stories.revise(story, revised);
            if (filed == Filed.WRITTEN) {
                stories.revised(story, revised);
            } else {
                forget();
            }
            return filed;
        }

        private void forget() {
            open = Optional.empty();
        }

        private OpenStories open(Instant since) {
            var stories = open.filter(_ -> !loadedSince.isAfter(since)).orElseGet(() -> load(since));
            open = Optional.of(stories);
            return stories;
        }

        private OpenStories load(Instant since) {
            var loaded = new OpenStories();
            for (var story : stories.filedSince(Set.of(TopicId.ANY), since, MAX_OPEN_STORIES)) {
                var whole = story.reportCount() == story.reports().size();
                loaded.add(story, whole ? story.reports() : stories.reports(story.id()));
            }
            loadedSince = since;
            return loaded;
        }
    }

    /// From when on the stories are looked at for a report: those that are open, and those that were when it was
    /// published.
    private static Instant openedSince(Instant published, Instant now) {
        var late = published.isBefore(now.minus(REOPENED_WITHIN)) ? now : published;
        return (late.isBefore(now) ? late : now).minus(OPEN_FOR);
    }
}
