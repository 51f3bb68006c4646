package watch.sahel.archive;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import watch.sahel.match.Matcher;
import watch.sahel.match.Mention;
import watch.sahel.match.Passage;
import watch.sahel.query.Outline;
import watch.sahel.query.Skimming;
import watch.sahel.story.Report;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;

/// One report as it is searched: not the report itself, which the story has.
///
/// @param formerly ids of stories that were merged into its story, and may be in older drawers
/// @param outlet its name
/// @param language BCP 47, or empty
/// @param mentions in title and lead
record Card(
        StoryId story,
        Set<StoryId> formerly,
        String outlet,
        String language,
        String title,
        String lead,
        Instant published,
        List<Mention> mentions,
        Outline outline)
        implements Skimming.Text {
    Card {
        formerly = Set.copyOf(formerly);
        mentions = List.copyOf(mentions);
    }

    static Card of(Story story, Report report, Matcher matcher) {
        var title = report.title();
        var passage = new Passage(
                title.substring(0, Math.min(title.length(), Passage.MAX_TITLE_CHARS)),
                report.lead(),
                report.language(),
                report.outlet().name());
        var matching = matcher.match(passage);
        return new Card(
                story.id(),
                story.formerly(),
                passage.source(),
                passage.language(),
                passage.title(),
                passage.summary(),
                report.published(),
                matching.mentions(),
                Outline.of(passage, matching, report.entities(), report.topics(), matcher.lexicon()));
    }

    @Override
    public Passage passage() {
        return new Passage(title, lead, language, outlet);
    }
}
