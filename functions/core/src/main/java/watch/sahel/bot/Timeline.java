package watch.sahel.bot;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import watch.sahel.delivery.Cut;
import watch.sahel.delivery.Remarks;
import watch.sahel.delivery.Told;
import watch.sahel.delivery.telegram.StoryTag;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.digest.Attestation;
import watch.sahel.digest.DigestItem.Source;
import watch.sahel.language.Names;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.match.Entity;
import watch.sahel.match.EntityId;
import watch.sahel.match.Type;
import watch.sahel.story.Corroboration;
import watch.sahel.story.Report;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;

/// `/story TAG`: one story, report by report: who wrote what when, in which language, and how well it is attested.
final class Timeline implements Command {
    static final int PAGE = 8;

    /// Of a tag or id: a million stories have it by chance once in sixteen.
    static final int SHORTEST_BEGINNING = 6;

    static final String WORD = "story";
    private static final int MAX_HEADLINE = 300;
    /// Those that a watch on what happens next asks for.
    private static final Set<Type> ACTORS = Set.of(Type.GROUP, Type.ARMY, Type.ORGANISATION, Type.PERSON, Type.MISSION);
    private static final Set<Type> PLACES = Set.of(Type.PLACE, Type.COUNTRY);

    private final Resources resources;

    Timeline(Resources resources) {
        this.resources = resources;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_STORY;
    }

    @Override
    public boolean publicly() {
        return true;
    }

    /// A button that shows the story.
    static Tap button(String label, StoryId story) {
        return new Tap(label, WORD + " " + StoryTag.of(story));
    }

    /// The story as a command that a tap on the text says.
    static String typed(StoryId story) {
        return "/" + WORD + "_" + StoryTag.of(story);
    }

    @Override
    public Reply answer(Request request) {
        var phrases = request.wording().phrases();
        var arguments = request.arguments();
        if (arguments.isEmpty()) {
            return Reply.of(phrases.say(Phrase.WHICH_STORY));
        }
        var page = arguments.size() > 1 && Numbers.isSmall(arguments.get(1)) ? Integer.parseInt(arguments.get(1)) : 1;
        return named(arguments.getFirst(), request.now())
                .map(id -> resources
                        .story(id, request)
                        .map(story -> show(story, page, request))
                        .orElseGet(() -> Reply.of(phrases.say(Phrase.STORY_GONE))))
                .orElseGet(() -> Reply.of(phrases.say(Phrase.WHICH_STORY)));
    }

    /// By all of its tag, its id or its page, or by as much of tag or id as no other story of the archive begins with.
    private Optional<StoryId> named(String typed, Instant now) {
        return StoryTag.read(typed).or(() -> {
            var beginning = typed.toLowerCase(Locale.ROOT);
            if (beginning.length() < SHORTEST_BEGINNING) {
                return Optional.empty();
            }
            var meant = resources.archive().ids(now).stream()
                    .filter(id ->
                            StoryTag.of(id).startsWith(beginning) || id.value().startsWith(beginning))
                    .limit(2)
                    .toList();
            return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
        });
    }

    /// Turns to another page in place; a story asked for under a list is a message of its own.
    @Override
    public Reaction tapped(Request request, String code) {
        var answer = answer(request);
        return request.arguments().size() > 1 ? Reaction.inPlace(answer) : Reaction.apart(answer);
    }

    private Reply show(Story story, int page, Request request) {
        var reports = resources.stories().reports(story.id());
        var last = Math.max(1, Math.ceilDiv(reports.size(), PAGE));
        var shown = Math.clamp(page, 1, last);
        var text = head(story, reports, request);
        if (last > 1) {
            text.text(shown + "/" + last + "\n");
        }
        var from = (shown - 1) * PAGE;
        for (var report : reports.subList(from, Math.min(reports.size(), from + PAGE))) {
            var block = block(report, request);
            if (text.fits(block)) {
                text.append(block);
            }
        }
        return new Reply(text, buttons(story, shown, last, request.wording().phrases()));
    }

    private static TelegramHtml head(Story story, List<Report> reports, Request request) {
        var told = StoryBlock.told(story, Subject.everything(), request);
        var phrases = request.wording().phrases();
        var attested = Corroboration.of(reports);
        var counts = phrases.list(List.of(
                phrases.say(Phrase.REPORTS, reports.size()),
                phrases.say(Phrase.INDEPENDENT_REPORTS, attested.independent())));
        var text = new TelegramHtml()
                .bold(Cut.at(told.headline(), MAX_HEADLINE))
                .text(told.mark() + "\n" + told.facts() + "\n" + counts + "\n");
        Remarks.contested(Attestation.of(story), request.wording()).forEach(remark -> text.text(remark + "\n"));
        return text.text(typed(story.id()) + "\n");
    }

    /// `20 Nov, 13:05 🇲🇱 Dunes (state affiliated) fr`, the title, the numbers it states, and how it was edited.
    private static TelegramHtml block(Report report, Request request) {
        var wording = request.wording();
        var outlet = report.outlet();
        var zone = request.subscriber()
                .map(subscriber -> subscriber.choices().zone())
                .orElse(ZoneOffset.UTC);
        var voice = Told.voice(
                new Source(
                        outlet.name(), outlet.country(), outlet.affiliation(), report.primaryLanguage(), report.link()),
                wording);
        var when = Names.moment(report.published(), zone, wording.phrases().language());
        var text = new TelegramHtml()
                .text("\n")
                .bold(when)
                .text(" " + voice.shown() + voice.caution() + " " + wording.outletsWords(report.primaryLanguage()))
                .text("\n")
                .link(report.link(), wording.outletsWords(Cut.at(report.title(), MAX_HEADLINE)))
                .text("\n");
        Remarks.of(report, wording).forEach(remark -> text.text("· " + remark + "\n"));
        return text;
    }

    private List<List<Tap>> buttons(Story story, int shown, int last, Phrases phrases) {
        var acts = new ArrayList<Tap>();
        acts.add(Why.button(phrases.say(Phrase.TUNE_WHY), story.id()));
        follow(story, phrases).ifPresent(acts::add);
        var turns = new ArrayList<Tap>();
        if (shown > 1) {
            turns.add(button("◀️", StoryTag.of(story.id()) + " " + (shown - 1)));
        }
        if (shown < last) {
            turns.add(button("▶️", StoryTag.of(story.id()) + " " + (shown + 1)));
        }
        return Stream.of(acts, turns)
                .filter(row -> !row.isEmpty())
                .<List<Tap>>map(List::copyOf)
                .toList();
    }

    /// A button that watches for whom most reports name, where most reports say it was.
    private Optional<Tap> follow(Story story, Phrases phrases) {
        var query = Stream.of(ACTORS, PLACES)
                .flatMap(types -> mostNamed(story.reports(), types).stream())
                .map(entity -> "@" + entity)
                .toList();
        return query.isEmpty() ? Optional.empty() : Optional.of(follow(String.join(" ", query), phrases));
    }

    private static Tap follow(String query, Phrases phrases) {
        return new Tap(phrases.say(Phrase.FOLLOW_BUTTON, query), "watch " + query);
    }

    private Optional<EntityId> mostNamed(Collection<Report> reports, Set<Type> types) {
        var lexicon = resources.matcher().get().lexicon();
        var named = new HashMap<EntityId, Integer>();
        reports.stream()
                .flatMap(report -> report.entities().stream())
                .filter(entity -> lexicon.entity(entity)
                        .map(Entity::type)
                        .filter(types::contains)
                        .isPresent())
                .forEach(entity -> named.merge(entity, 1, Integer::sum));
        return named.entrySet().stream()
                .max(Map.Entry.<EntityId, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().value(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }
}
