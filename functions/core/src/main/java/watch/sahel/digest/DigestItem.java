package watch.sahel.digest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import watch.sahel.feed.Affiliation;
import watch.sahel.match.TopicId;
import watch.sahel.story.StoryId;

/// One story as a digest tells it.
///
/// @param headline as an outlet wrote it
/// @param language of the headline, BCP 47, or empty
/// @param lead the first words under the headline, or empty
/// @param topics in the order of the subscriber's list of topics
/// @param sources one per outlet, the one with the headline first
/// @param reportCount all reports of the story, also those of the same outlet
/// @param published when the newest report was published
/// @param because what the match rests on, in the outlets' own words
/// @param news why a story that was told is told again; empty for a new one
/// @param gist what it tells, kept to see later whether there is news
/// @param attestation how well it is attested
/// @param countries where it happened, ISO 3166 alpha-2; empty where the reports do not say
public record DigestItem(
        StoryId story,
        String headline,
        String language,
        String lead,
        List<TopicId> topics,
        List<Source> sources,
        int reportCount,
        Instant published,
        List<String> because,
        Set<News> news,
        Gist gist,
        List<String> countries,
        Attestation attestation) {
    public DigestItem {
        topics = List.copyOf(topics);
        sources = List.copyOf(sources);
        because = List.copyOf(because);
        news = Set.copyOf(news);
        countries = List.copyOf(countries);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a story without a source cannot be told: " + story);
        }
    }

    /// A story that is new to the reader, of which nothing is kept and not known how well it is attested.
    public DigestItem(
            StoryId story,
            String headline,
            String language,
            String lead,
            List<TopicId> topics,
            List<Source> sources,
            int reportCount,
            Instant published,
            List<String> because,
            List<String> countries) {
        this(
                story,
                headline,
                language,
                lead,
                topics,
                sources,
                reportCount,
                published,
                because,
                Set.of(),
                Gist.UNKNOWN,
                countries,
                Attestation.UNKNOWN);
    }

    /// An outlet that reports it.
    ///
    /// @param link absolute http(s) URL of its report, or empty
    public record Source(String outlet, String country, Affiliation affiliation, String language, String link) {}

    public boolean update() {
        return !news.isEmpty();
    }

    /// The languages of the sources, each once, in their order.
    public List<String> languages() {
        return sources.stream()
                .map(Source::language)
                .filter(l -> !l.isEmpty())
                .distinct()
                .toList();
    }
}
