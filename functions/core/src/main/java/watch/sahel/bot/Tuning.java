package watch.sahel.bot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import watch.sahel.delivery.Cut;
import watch.sahel.delivery.Delivery;
import watch.sahel.delivery.telegram.StoryButtons;
import watch.sahel.delivery.telegram.StoryTag;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramDigest;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.digest.Composer;
import watch.sahel.digest.DigestId;
import watch.sahel.feed.Outlet;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.match.EntityId;
import watch.sahel.match.TopicId;
import watch.sahel.story.Story;
import watch.sahel.subscriber.Feedback;
import watch.sahel.subscriber.Mute;
import watch.sahel.subscriber.Subscriber;

/// The buttons under what is told: not this, more like this, mute this outlet. What they do can be undone. A story that
/// one of the reader's own watches found narrows that watch; of a built-in topic, the reader wants less of what it is
/// about.
final class Tuning implements Command {
    static final Duration MUTED_FOR = Duration.ofDays(7);
    /// Who is named most of a story says what more of its kind would be.
    static final int MAX_MORE = 2;

    /// Of one story: each is a message of its own.
    private static final int MAX_NARROWED = 3;

    private static final String UNDO = "undo";
    private static final String FORGET = "forget";
    private static final String UNMUTE = "unmute";
    /// UTF-16 units of a headline in a list to choose from.
    private static final int MAX_HEADLINE = 100;

    private final Resources resources;
    private final Specifics specifics;
    private final WatchNarrowing narrowing;
    private final OwnWatches watches;

    Tuning(Resources resources) {
        this.resources = resources;
        this.specifics = new Specifics(resources.stories(), resources.matcher());
        this.narrowing = new WatchNarrowing(resources);
        this.watches = new OwnWatches(resources.subscribers(), resources.watches());
    }

    @Override
    public String word() {
        return StoryButtons.TUNE;
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_TUNE;
    }

    /// Nobody types the names of stories.
    @Override
    public boolean listed() {
        return false;
    }

    @Override
    public boolean changes(Request request) {
        return !request.rest().startsWith(StoryButtons.OF_DIGEST + " ");
    }

    /// `/tune STORY` shows the buttons of a story.
    @Override
    public Reply answer(Request request) {
        var phrases = request.wording().phrases();
        return request.arguments().stream()
                .findFirst()
                .flatMap(tag -> story(tag, request))
                .map(story -> choices(story, request))
                .orElseGet(() -> Reply.of(phrases.say(Phrase.WHY_WHICH)));
    }

    private Optional<Story> story(String tag, Request request) {
        return StoryTag.read(tag).flatMap(id -> resources.story(id, request));
    }

    private static Reply choices(Story story, Request request) {
        var item = Composer.item(
                story,
                request.wording().phrases().language().tag(),
                request.subscriber().map(Subscriber::topics).orElse(story.topics()));
        var text = new TelegramHtml()
                .link(item.sources().getFirst().link(), Cut.at(item.headline(), MAX_HEADLINE))
                .text("\n" + request.wording().facts(item, request.now()));
        return new Reply(text, StoryButtons.of(item, request.wording()));
    }

    @Override
    public Reaction tapped(Request request, String code) {
        var said = request.arguments();
        var phrases = request.wording().phrases();
        var outdated = Reaction.toast(phrases.say(Phrase.BUTTON_OUTDATED));
        if (said.size() < 2 && !List.of(FORGET, UNMUTE).contains(request.rest())) {
            return said.isEmpty() ? outdated : Reaction.inPlace(answer(request));
        }
        if (request.subscriber().isEmpty()) {
            return Reaction.toast(phrases.say(Phrase.NOT_SUBSCRIBED));
        }
        return switch (said.getFirst()) {
            case StoryButtons.OF_DIGEST ->
                ofDigest(said, request).map(Reaction::apart).orElse(outdated);
            case StoryButtons.NOT_THIS ->
                story(said.get(1), request)
                        .map(story -> notThis(story, request))
                        .orElse(outdated);
            case StoryButtons.MORE ->
                story(said.get(1), request).map(story -> more(story, request)).orElse(outdated);
            case StoryButtons.MUTE ->
                muted(said, request).map(outlet -> mute(outlet, request)).orElse(outdated);
            case UNDO -> undo(code, said.get(1), request);
            case FORGET -> forget(code, request);
            case UNMUTE -> unmute(code, request);
            default -> outdated;
        };
    }

    /// The stories of one message of a digest, with a number each.
    private Optional<Reply> ofDigest(List<String> said, Request request) {
        if (said.size() != 3 || !said.get(2).matches("\\d{1,3}")) {
            return Optional.empty();
        }
        var language = request.subscriber().map(Subscriber::language).orElse(request.reader());
        var part = Integer.parseInt(said.get(2));
        return resources
                .ledger()
                .find(new Delivery.Ref(request.id(), new DigestId(said.get(1))))
                .map(delivery -> TelegramDigest.parts(delivery.digest(), language))
                .filter(parts -> part < parts.size())
                .map(parts -> numbered(parts.get(part), request));
    }

    private Reply numbered(TelegramDigest.Part part, Request request) {
        var text = new TelegramHtml().bold(request.wording().phrases().say(Phrase.TUNE_WHICH));
        var buttons = new ArrayList<Tap>();
        for (var id : part.told()) {
            var story = resources.story(id, request);
            var headline = story.map(
                    one -> Composer.item(one, request.reader(), one.topics()).headline());
            var line = new TelegramHtml()
                    .text("\n" + (buttons.size() + 1) + ". " + Cut.at(headline.orElse("…"), MAX_HEADLINE));
            if (story.isPresent() && text.fits(line)) {
                text.append(line);
                buttons.add(button(Integer.toString(buttons.size() + 1), StoryTag.of(id)));
            }
        }
        return new Reply(text, Rows.of(buttons));
    }

    private Reaction notThis(Story story, Request request) {
        var own = request.subscriber().map(OwnWatches::of).orElse(List.of()).stream()
                .filter(story.topics()::contains)
                .limit(MAX_NARROWED)
                .toList();
        var narrowed = own.stream()
                .flatMap(watch -> narrowing.narrow(watch, story, request).stream())
                .toList();
        if (!narrowed.isEmpty()) {
            var first = narrowed.getFirst();
            return Reaction.apart(new Reply(first.text(), first.buttons(), narrowed.subList(1, narrowed.size())));
        }
        if (!own.isEmpty()) {
            return says(request, Phrase.TUNE_NOTHING);
        }
        return narrowing.narrowedBefore(story, request).map(Reaction::apart).orElseGet(() -> less(story, request));
    }

    private Reaction less(Story story, Request request) {
        var about = specifics.of(story, 1, request.now());
        return liking(about, Phrase.TUNE_LESS_OF, request, feedback -> feedback.withLess(about));
    }

    private Reaction more(Story story, Request request) {
        var about = specifics.of(story, MAX_MORE, request.now());
        return liking(about, Phrase.TUNE_MORE_OF, request, feedback -> feedback.withMore(about));
    }

    private interface Turn {
        Feedback of(Feedback feedback);
    }

    private Reaction liking(List<EntityId> about, Phrase said, Request request, Turn turn) {
        var phrases = request.wording().phrases();
        if (about.isEmpty()) {
            return says(request, Phrase.TUNE_NOTHING);
        }
        var now = request.subscriber().orElseThrow().choices().feedback();
        if (now.more().size() + about.size() > Feedback.MAX_ENTITIES
                || now.less().size() + about.size() > Feedback.MAX_ENTITIES) {
            return says(request, Phrase.TUNE_FULL);
        }
        resources.choose(request, choices -> choices.feedback(turn.of(choices.feedback())));
        var names = phrases.list(about.stream().map(specifics::name).toList());
        var code = String.join(" ", about.stream().map(entity -> "@" + entity).toList());
        var text = new TelegramHtml().text(phrases.say(said, names) + "\n").code(code);
        return Reaction.apart(new Reply(text, List.of(List.of(button(undoLabel(phrases), FORGET)))));
    }

    private Reaction forget(String code, Request request) {
        var entities = Arrays.stream(code.split("\\s+"))
                .filter(word -> word.startsWith("@") && word.length() > 1)
                .map(word -> new EntityId(word.substring(1)))
                .toList();
        resources.choose(request, choices -> choices.feedback(choices.feedback().without(entities)));
        return undone(code, request);
    }

    /// The outlet that a button under a story means.
    private Optional<String> muted(List<String> said, Request request) {
        return said.size() != 3
                ? Optional.empty()
                : story(said.get(1), request).stream()
                        .flatMap(story -> story.outlets().stream())
                        .map(Outlet::name)
                        .filter(outlet -> StoryButtons.outletTag(outlet).equals(said.get(2)))
                        .findFirst();
    }

    private Reaction mute(String outlet, Request request) {
        var phrases = request.wording().phrases();
        var until = request.now().plus(MUTED_FOR);
        var mute = new Mute(Mute.Kind.OUTLET, Cut.at(outlet, Mute.MAX_NAME), Optional.of(until));
        if (request.subscriber()
                .orElseThrow()
                .choices()
                .mutes()
                .with(mute, request.now())
                .isEmpty()) {
            return says(request, Phrase.MUTES_FULL);
        }
        resources.choose(
                request,
                choices ->
                        choices.mutes(choices.mutes().with(mute, request.now()).orElse(choices.mutes())));
        var text = new TelegramHtml()
                .code(mute.name())
                .text("\n"
                        + phrases.say(Phrase.MUTED_FOR_SPAN, request.wording().span(MUTED_FOR)));
        return Reaction.apart(new Reply(text, List.of(List.of(button(undoLabel(phrases), UNMUTE)))));
    }

    private Reaction unmute(String code, Request request) {
        if (!code.isBlank() && code.length() <= Mute.MAX_NAME) {
            var mute = new Mute(Mute.Kind.OUTLET, code, Optional.empty());
            resources.choose(request, choices -> choices.mutes(choices.mutes().without(mute, request.now())));
        }
        return undone(code, request);
    }

    /// @param old the query as it was
    /// @param tag of the watch it became
    private Reaction undo(String old, String tag, Request request) {
        if (old.isBlank()) {
            return Reaction.toast(request.wording().phrases().say(Phrase.BUTTON_OUTDATED));
        }
        var watch = TopicId.watch(old);
        var narrowed = OwnWatches.tagged(tag, request.subscriber());
        narrowed.ifPresent(one -> watches.replace(one, watch, request.id(), request.now()));
        return narrowed.isPresent()
                        || request.subscriber()
                                .map(OwnWatches::of)
                                .orElse(List.of())
                                .contains(watch)
                ? undone(old, request)
                : Reaction.toast(request.wording().phrases().say(Phrase.BUTTON_OUTDATED));
    }

    private static Reaction undone(String code, Request request) {
        var phrases = request.wording().phrases();
        return Reaction.inPlace(Reply.of(new TelegramHtml().code(code).text("\n" + phrases.say(Phrase.UNDONE))));
    }

    private static Reaction says(Request request, Phrase phrase) {
        return Reaction.apart(Reply.of(request.wording().phrases().say(phrase)));
    }

    static String undoLabel(Phrases phrases) {
        return "↩️ " + phrases.say(Phrase.UNDO);
    }

    /// A button that undoes a narrowing; the old query is the first text in fixed width over it.
    static Tap undoButton(Phrases phrases, TopicId narrowed) {
        return new Tap(undoLabel(phrases), String.join(" ", StoryButtons.TUNE, UNDO, OwnWatches.tag(narrowed)));
    }
}
