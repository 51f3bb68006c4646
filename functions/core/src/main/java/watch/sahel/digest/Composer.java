package watch.sahel.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import watch.sahel.digest.DigestItem.Source;
import watch.sahel.match.TopicId;
import watch.sahel.story.Report;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;
import watch.sahel.subscriber.Choices;
import watch.sahel.subscriber.Feedback;
import watch.sahel.subscriber.NextDigest.Reach;
import watch.sahel.subscriber.QuietHours;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Subscriber;

/// Makes a digest of stories. Pure: the same stories, subscriber and time give the same digest.
public final class Composer {
    /// What one digest tells at the most; more waits for the next one. A busy day of the sample has half of it.
    public static final int MAX_ITEMS = 60;

    private static final int MAX_SOURCES = 8;
    private static final int MAX_REASONS = 4;

    private Composer() {}

    /// A digest for a subscriber: what of `stories` is worth telling it, ranked, at most [#MAX_ITEMS] of them.
    ///
    /// @param reach of which of the subscriber's topics
    /// @param told what was told of which story
    public static Digest compose(
            DigestId id,
            Subscriber subscriber,
            Reach reach,
            Collection<Story> stories,
            Map<StoryId, Gist> told,
            Instant now) {
        var choices = subscriber.choices();
        var heard = stories.stream()
                .flatMap(story -> choices.mutes().heard(story, now).stream())
                .toList();
        var selected = Selection.of(heard, choices.topics(reach), told, choices.feedback(), now);
        var items = selected.stream()
                .limit(MAX_ITEMS)
                .map(one -> item(one, subscriber.language(), subscriber.topics()))
                .toList();
        return new Digest(id, subscriber.id(), now, items, List.of(), selected.size() - items.size());
    }

    /// A message of one story for a subscriber that wants its topic at once; empty if it is not to be sent now: it
    /// was told, less of its kind is wanted, or a pause or quiet hours hold it and it does not break through. An
    /// update is told at once only where no digest will bring it.
    public static Optional<Digest> alert(
            DigestId id, Subscriber subscriber, Story story, Map<StoryId, Gist> told, Instant now) {
        if (!rings(subscriber, story, now)) {
            return Optional.empty();
        }
        var choices = subscriber.choices();
        return choices.mutes()
                .heard(story, now)
                .filter(heard -> wantedAtOnce(heard, choices))
                .flatMap(heard -> Selection.select(heard, new Tellings(told)))
                .filter(selected -> !selected.update() || choices.schedule() instanceof Schedule.AtOnce)
                .map(selected -> item(selected, subscriber.language(), subscriber.topics()))
                .map(item -> new Digest(id, subscriber.id(), now, List.of(item), List.of(), 0));
    }

    /// Whether a message may come now. Nothing breaks through a pause.
    private static boolean rings(Subscriber subscriber, Story story, Instant now) {
        var choices = subscriber.choices();
        return !subscriber.quietAt(now)
                || (!choices.pausedAt(now)
                        && choices.quiet().pass() == QuietHours.Pass.BREAKING
                        && Breaking.is(story, now));
    }

    private static boolean wantedAtOnce(Story story, Choices choices) {
        return story.topics().stream().anyMatch(choices.toldAtOnce()::contains)
                && choices.feedback().liking(story.entities()) >= 0;
    }

    /// One story as it is shown, whoever was told what, to a reader of `language`.
    public static DigestItem item(Story story, String language, Set<TopicId> wanted) {
        return item(new Selected(story, Set.of()), language, wanted);
    }

    /// Stories on `topics` as they are shown to whoever comes by, the most important first.
    public static List<DigestItem> items(Collection<Story> stories, Set<TopicId> topics, String language, Instant now) {
        return Selection.of(stories, topics, Map.of(), Feedback.NONE, now).stream()
                .map(selected -> item(selected, language, topics))
                .toList();
    }

    private static DigestItem item(Selected selected, String language, Set<TopicId> wanted) {
        var story = selected.story();
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
                because(story, headline),
                selected.news(),
                Gist.of(story),
                Whereabouts.of(story),
                Attestation.of(story));
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
