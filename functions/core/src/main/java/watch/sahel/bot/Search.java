package watch.sahel.bot;

import java.util.ArrayList;
import java.util.List;
import watch.sahel.archive.Archive;
import watch.sahel.archive.Finding;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;
import watch.sahel.query.Parsed;
import watch.sahel.query.Query;

/// `/search QUERY`: what a watch would have found in the last ninety days, the most relevant first, turned over
/// page by page in place.
final class Search implements Command {
    static final int PAGE = 5;

    private static final String TURN = "page";

    private final Resources resources;

    Search(Resources resources) {
        this.resources = resources;
    }

    @Override
    public String word() {
        return "search";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_SEARCH;
    }

    @Override
    public boolean publicly() {
        return true;
    }

    /// The query stands in the answer in its normal form, set as code, from where [#tapped] takes it.
    @Override
    public Reply answer(Request request) {
        if (request.rest().isBlank()) {
            var phrases = request.wording().phrases();
            return Reply.of(new TelegramHtml()
                    .bold(phrases.say(Phrase.WHAT_TO_SEARCH))
                    .text("\n")
                    .append(QueryAnswers.grammar(phrases, word())));
        }
        return answer(request.rest(), 1, request);
    }

    private Reply answer(String typed, int page, Request request) {
        return switch (Subject.parse(typed, resources.matcher().get().lexicon())) {
            case Parsed.Refused refused ->
                Reply.of(QueryAnswers.refused(
                        typed, refused.problems(), request.wording().phrases(), word()));
            case Parsed.Valid valid -> found(valid.query(), page, request);
        };
    }

    private Reply found(Query query, int page, Request request) {
        var phrases = request.wording().phrases();
        var found = resources.archive().search(query, request.now());
        var text = new TelegramHtml().text("🔎 ").code(query.canonical());
        if (found.isEmpty()) {
            var days = Archive.REACH.toDays();
            return Reply.of(text.text("\n\n" + phrases.say(Phrase.NOTHING_FOUND, days)));
        }
        var last = Math.ceilDiv(found.size(), PAGE);
        var shown = Math.clamp(page, 1, last);
        text.text(
                "\n" + phrases.say(Phrase.STORIES, found.size()) + (last > 1 ? " · " + shown + "/" + last : "") + "\n");
        var from = (shown - 1) * PAGE;
        var stories = found.subList(from, Math.min(found.size(), from + PAGE)).stream()
                .map(Finding::story)
                .toList();
        var open = new ArrayList<Tap>();
        for (var story : resources.stories().findAll(stories)) {
            var number = from + open.size() + 1;
            var block =
                    StoryBlock.of(story, number, Subject.everything(), request).text(Timeline.typed(story.id()) + "\n");
            if (text.fits(block)) {
                text.append(block);
                open.add(Timeline.button(Integer.toString(number), story.id()));
            }
        }
        var buttons = new ArrayList<>(Rows.of(open));
        buttons.add(turns(shown, last));
        return new Reply(text, buttons.stream().filter(row -> !row.isEmpty()).toList());
    }

    private List<Tap> turns(int shown, int last) {
        var turns = new ArrayList<Tap>();
        if (shown > 1) {
            turns.add(button("◀️", TURN + " " + (shown - 1)));
        }
        if (shown < last) {
            turns.add(button("▶️", TURN + " " + (shown + 1)));
        }
        return turns;
    }

    /// Turns to another page, or is said by a button of another message.
    @Override
    public Reaction tapped(Request request, String code) {
        var arguments = request.arguments();
        var turns = arguments.size() == 2 && arguments.getFirst().equals(TURN) && Numbers.isSmall(arguments.getLast());
        if (!turns) {
            return Reaction.apart(answer(request));
        }
        return code.isEmpty()
                ? Reaction.toast(request.wording().phrases().say(Phrase.BUTTON_OUTDATED))
                : Reaction.inPlace(answer(code, Integer.parseInt(arguments.getLast()), request));
    }
}
