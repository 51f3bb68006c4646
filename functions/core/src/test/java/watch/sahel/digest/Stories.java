package watch.sahel.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import watch.sahel.article.ArticleId;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;
import watch.sahel.match.EntityId;
import watch.sahel.match.TopicId;
import watch.sahel.story.Report;
import watch.sahel.story.Story;
import watch.sahel.text.Sha256;

/// Stories for tests, told report by report.
final class Stories {
    static final Instant NOW = Digests.NOW;

    private Stories() {}

    /// A story of these reports, filed when they were published.
    static Story of(Told... reports) {
        var story = Story.opened(reports[0].report(), reports[0].report().published());
        return Arrays.stream(reports)
                .skip(1)
                .map(Told::report)
                .reduce(story, (told, report) -> told.with(report, report.published()), (one, _) -> one);
    }

    /// An hour old, English, of an outlet that is nobody's mouthpiece.
    static Told by(String outlet) {
        return new Told(outlet, Affiliation.INDEPENDENT, "GB", "en", "Convoy attacked", 60, 2, Set.of());
    }

    /// One report; each call is another article, since the outlet, headline and age name it.
    record Told(
            String outlet,
            Affiliation affiliation,
            String country,
            String language,
            String title,
            int minutesAgo,
            int reasons,
            Set<EntityId> entities) {
        Told is(Affiliation newAffiliation, String newCountry) {
            return new Told(outlet, newAffiliation, newCountry, language, title, minutesAgo, reasons, entities);
        }

        Told in(String newLanguage) {
            return new Told(outlet, affiliation, country, newLanguage, title, minutesAgo, reasons, entities);
        }

        Told saying(String newTitle) {
            return new Told(outlet, affiliation, country, language, newTitle, minutesAgo, reasons, entities);
        }

        Told ago(Duration age) {
            return new Told(outlet, affiliation, country, language, title, (int) age.toMinutes(), reasons, entities);
        }

        Told because(int newReasons) {
            return new Told(outlet, affiliation, country, language, title, minutesAgo, newReasons, entities);
        }

        Told about(String... names) {
            var all = Arrays.stream(names).map(EntityId::new).collect(Collectors.toSet());
            return new Told(outlet, affiliation, country, language, title, minutesAgo, reasons, all);
        }

        Report report() {
            return new Report(
                    new ArticleId(Sha256.identity(outlet + title + minutesAgo + entities)),
                    new Outlet(outlet, language, country, affiliation),
                    language,
                    title,
                    "",
                    "https://reports.example/" + outlet.replace(' ', '-'),
                    NOW.minus(Duration.ofMinutes(minutesAgo)),
                    Set.of(TopicId.SAHEL),
                    entities,
                    IntStream.range(0, reasons).mapToObj(i -> "reason " + i).toList());
        }
    }
}
