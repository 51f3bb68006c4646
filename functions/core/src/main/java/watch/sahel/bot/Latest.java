package watch.sahel.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import watch.sahel.archive.Finding;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.match.TopicId;
import watch.sahel.query.Query;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;

/// `/latest [topic|watch|query] [n]`: the stories that got a report most recently.
final class Latest implements Command {
    static final int DEFAULT_COUNT = 5;
    static final int MAX_COUNT = 10;

    private static final Duration REACH = Duration.ofDays(7);

    private final Resources resources;

    Latest(Resources resources) {
        this.resources = resources;
    }

    @Override
    public String word() {
        return "latest";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_LATEST;
    }

    @Override
    public boolean publicly() {
        return true;
    }

    @Override
    public Reply answer(Request request) {
        var arguments = request.arguments();
        var counted = !arguments.isEmpty() && Numbers.isSmall(arguments.getLast());
        var count = counted ? Math.clamp(Integer.parseInt(arguments.getLast()), 1, MAX_COUNT) : DEFAULT_COUNT;
        var named = String.join(" ", counted ? arguments.subList(0, arguments.size() - 1) : arguments);
        if (named.isEmpty()) {
            return logged(Subject.everything(), count, request);
        }
        return switch (Subject.of(named, request, resources.matcher().get().lexicon(), word())) {
            case Subject.Logged(Set<TopicId> topics, Query _) -> logged(topics, count, request);
            case Subject.Sought(Query query) -> sought(query, count, request);
            case Subject.Refused(TelegramHtml why) -> Reply.of(why);
        };
    }

    private Reply logged(Set<TopicId> topics, int count, Request request) {
        var found = resources.stories().filedSince(topics, request.now().minus(REACH), count);
        return list(found, topics, request);
    }

    private Reply sought(Query query, int count, Request request) {
        Instant since = request.now().minus(REACH);
        var newest = resources.archive().search(query, request.now()).stream()
                .filter(finding -> !finding.published().isBefore(since))
                .sorted(Comparator.comparing(Finding::published).reversed())
                .limit(count)
                .map(Finding::story)
                .toList();
        return list(resources.stories().findAll(newest), Subject.everything(), request);
    }

    private static Reply list(List<Story> found, Set<TopicId> topics, Request request) {
        var phrases = request.wording().phrases();
        if (found.isEmpty()) {
            return Reply.of(phrases.say(Phrase.NO_STORY_FOR_DAYS, REACH.toDays()));
        }
        var text = new TelegramHtml().bold(phrases.say(Phrase.LATEST_TITLE)).text("\n");
        var shown = new ArrayList<StoryId>();
        for (var story : found) {
            var block = StoryBlock.of(story, shown.size() + 1, topics, request);
            if (text.fits(block)) {
                text.append(block);
                shown.add(story.id());
            }
        }
        return new Reply(text, why(shown, phrases));
    }

    /// A button for each story in the order of the list.
    private static List<List<Tap>> why(List<StoryId> shown, Phrases phrases) {
        var buttons = new ArrayList<Tap>();
        for (var story : shown) {
            buttons.add(Why.button(phrases.say(Phrase.WHY_BUTTON, buttons.size() + 1), story));
        }
        return Rows.of(buttons);
    }
}
