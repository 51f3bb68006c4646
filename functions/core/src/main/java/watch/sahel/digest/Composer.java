package watch.sahel.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import watch.sahel.digest.DigestItem.Source;
import watch.sahel.match.TopicId;
import watch.sahel.story.Report;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;
import watch.sahel.subscriber.Subscriber;

/// Makes a digest of stories. Pure: the same stories, subscriber and time give the same digest.
public final class Composer {
    /// What one digest tells at the most; more waits for the next one. A busy day of the sample has half of it.
    public static final int MAX_ITEMS = 60;

    private static final int MAX_SOURCES = 8;
    private static final int MAX_REASONS = 4;

    private Composer() {}

    /// The digest of `order`: those of `stories` that are of the subscriber's topics and not in `told`, ranked, at
    /// most
    /// [#MAX_ITEMS] of them.
    public static Digest compose(
            DigestOrder order, Subscriber subscriber, Collection<Story> stories, Set<StoryId> told, Instant now) {
        var due = stories.stream()
                .filter(story -> !told.contains(story.id()))
                .filter(story -> story.topics().stream().anyMatch(subscriber.topics()::contains))
                .sorted(Ranking.at(now))
                .toList();
        var items = due.stream()
                .limit(MAX_ITEMS)
                .map(story -> item(story, subscriber.language(), subscriber.topics()))
                .toList();
        return new Digest(order.digest(), subscriber.id(), now, items, List.of(), due.size() - items.size());
    }

    /// One story as it is told to a reader of `language`.
    public static DigestItem item(Story story, String language, Set<TopicId> wanted) {
        var headline = headline(story, language);
        var topics = story.topics().stream()
                .filter(wanted::contains)
                .sorted(Comparator.comparing(TopicId::value))
                .toList();
        return new DigestItem(
                story.id(),
                headline.title(),
                headline.language(),
                headline.lead(),
                topics,
                sources(story, headline),
                story.reportCount(),
                story.lastPublished(),
                because(story, headline));
    }

    /// The reader's language first, then an outlet that is nobody's mouthpiece, then the newest.
    private static Report headline(Story story, String language) {
        return story.reports().stream()
                .max(Comparator.comparing(
                                (Report report) -> report.primaryLanguage().equals(language))
                        .thenComparing(report -> report.outlet().affiliation().standsApart())
                        .thenComparing(report -> report.primaryLanguage().equals("en"))
                        .thenComparing(Report::published)
                        .thenComparing(report -> report.article().value()))
                .orElseThrow();
    }

    private static List<Source> sources(Story story, Report headline) {
        var ordered = new ArrayList<Report>();
        ordered.add(headline);
        ordered.addAll(story.reports());
        var byOutlet = new LinkedHashMap<String, Source>();
        ordered.forEach(report -> byOutlet.putIfAbsent(report.outlet().name(), source(report)));
        return byOutlet.values().stream().limit(MAX_SOURCES).toList();
    }

    private static Source source(Report report) {
        var outlet = report.outlet();
        return new Source(
                outlet.name(), outlet.country(), outlet.affiliation(), report.primaryLanguage(), report.link());
    }

    /// The headline's own reasons first: they are in a language the reader sees anyway.
    private static List<String> because(Story story, Report headline) {
        var reasons = new ArrayList<>(headline.because());
        story.reports().forEach(report -> reasons.addAll(report.because()));
        return reasons.stream().distinct().limit(MAX_REASONS).toList();
    }
}
