package watch.sahel.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleId;
import watch.sahel.article.ArticleStore;
import watch.sahel.article.Filing;
import watch.sahel.digest.AlertOrder;
import watch.sahel.digest.AlertQueue;
import watch.sahel.story.Alert;
import watch.sahel.story.Filed;
import watch.sahel.story.Rearrangement;
import watch.sahel.story.Report;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;
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
    /// After so many failures an article is set aside, as often as its queue hands it out: it would hold up all
    /// that come after it.
    static final int MAX_FAILURES = 3;
    /// When it is tried again, once: the fault may have been mended.
    static final Duration TRIED_AGAIN_AFTER = Duration.ofDays(1);

    private static final int ATTEMPTS = 3;

    private final ArticleStore articles;
    private final StoryStore stories;
    private final WarmStories warm;
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
        this.warm = new WarmStories(stories, clock);
        this.topics = topics;
        this.alerts = alerts;
        this.journal = journal;
        this.clock = clock;
    }

    /// Does nothing if the article is unknown, unwanted or filed already. One at a time.
    public synchronized void file(ArticleId id) {
        articles.find(id).ifPresent(kept -> {
            switch (kept.filing()) {
                case AWAITED, SET_ASIDE -> fileOrSetAside(kept.article());
                case AMENDED -> untilNotOvertaken(kept.article(), () -> note(kept.article()));
                case UNWANTED, FILED -> {}
            }
        });
    }

    /// The one place where an article's failure becomes data, when it has failed too often.
    private void fileOrSetAside(Article article) {
        try {
            file(article);
        } catch (RuntimeException e) {
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
        untilNotOvertaken(article, () -> place(report));
    }

    private static void untilNotOvertaken(Article article, Supplier<Filed> filing) {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (filing.get() != Filed.OVERTAKEN) {
                return;
            }
        }
        throw new IllegalStateException("article " + article.id() + ": stories are changed by others all the time");
    }

    private Filed place(Report report) {
        return report.article().addedFeed().isPresent() ? placeApart(report) : placeAmongOthers(report);
    }

    /// What an added feed tells is a story of its own: it must not change the stories of those who did not add it.
    private Filed placeApart(Report report) {
        var story = Story.opened(report, clock.instant());
        var filed = stories.file(story, report);
        if (filed == Filed.WRITTEN) {
            journal.record(new Journal.StoryOpened(story.id(), report.article()));
            alerts.alert(List.of(AlertOrder.first(Alert.of(story))));
        }
        return filed;
    }

    private Filed placeAmongOthers(Report report) {
        var now = clock.instant();
        var since = openedSince(report.published(), now);
        var view = warm.take(since);
        var change = view.stories().place(report, now);
        if (view.stories().touchesOlder(change, since)) {
            view = warm.read(since);
            change = view.stories().place(report, now);
        }
        var filed = stories.file(change, view.revision());
        if (filed == Filed.WRITTEN) {
            view.stories().written(change);
            warm.keep(view, change.home());
            recorded(change, view.stories().likeness(report, change.home()));
            alerts.alert(
                    change.told().stream().map(Alert::of).map(AlertOrder::first).toList());
        }
        return filed;
    }

    private void recorded(Rearrangement change, double likeness) {
        var home = change.home();
        var article = change.report().article();
        if (home.reportCount() == 1) {
            journal.record(new Journal.StoryOpened(home.id(), article));
        } else {
            recordParted(home);
            journal.record(new Journal.StoryJoined(home.id(), article, likeness));
        }
        change.retired().forEach(story -> journal.record(new Journal.StoryMerged(story.id(), home.id())));
        change.others().forEach(this::recordParted);
    }

    /// If it is not stored yet: it was part of another story.
    private void recordParted(Story story) {
        if (story.version() == 0) {
            journal.record(new Journal.StoryParted(story.id()));
        }
    }

    /// Shows in its story what the outlet did to an article since. One so old that its story is closed for good is
    /// left as it was told.
    private Filed note(Article article) {
        return article.id().addedFeed().isPresent() ? noteApart(article) : noteAmongOthers(article);
    }

    private Filed noteApart(Article article) {
        return stories.find(StoryId.openedBy(article.id()))
                .map(story -> revise(story, story.reports().getFirst().amendedBy(article)))
                .orElse(Filed.ALREADY_FILED);
    }

    private Filed revise(Story story, Report revised) {
        return stories.revise(story.revising(revised), revised, stories.revision());
    }

    private Filed noteAmongOthers(Article article) {
        var view = warm.take(openedSince(article.seen(), clock.instant()));
        var home = view.stories().home(article.id());
        var told = view.stories().report(article.id());
        if (home.isEmpty() || told.isEmpty()) {
            warm.keep(view);
            return Filed.ALREADY_FILED;
        }
        var revised = told.get().amendedBy(article);
        var story = home.get().revising(revised);
        var filed = stories.revise(story, revised, view.revision());
        if (filed == Filed.WRITTEN) {
            view.stories().revised(story, revised);
            warm.keep(view, story);
        }
        return filed;
    }

    /// From when on the stories are looked at for a report: those that are open, and those that were when it was
    /// published.
    private static Instant openedSince(Instant published, Instant now) {
        var late = published.isBefore(now.minus(REOPENED_WITHIN)) ? now : published;
        return (late.isBefore(now) ? late : now).minus(OPEN_FOR);
    }
}
