package watch.sahel.bot;

import java.util.List;
import java.util.function.Supplier;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleStore;
import watch.sahel.article.KeptArticle;
import watch.sahel.delivery.Wording;
import watch.sahel.delivery.telegram.StoryButtons;
import watch.sahel.delivery.telegram.StoryTag;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.match.Entity;
import watch.sahel.match.EntityId;
import watch.sahel.match.Match;
import watch.sahel.match.Matcher;
import watch.sahel.match.Passage;
import watch.sahel.match.Reason;
import watch.sahel.query.Watched;
import watch.sahel.story.Report;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;

/// `/why STORY`: everything that each report of a story matched by: which name of what, where it stands, and what
/// settled a doubtful one. Matches the kept articles anew, so it also shows what a corrected lexicon makes of them.
final class Why implements Command {
    private final Resources resources;
    private final ArticleStore articles;
    private final Supplier<Matcher> matcher;

    Why(Resources resources) {
        this.resources = resources;
        this.articles = resources.articles();
        this.matcher = resources.matcher();
    }

    @Override
    public String word() {
        return StoryButtons.WHY;
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_WHY;
    }

    @Override
    public boolean publicly() {
        return true;
    }

    /// A button that asks for the story's reasons.
    static Tap button(String label, StoryId story) {
        return new Tap(label, StoryButtons.WHY + " " + StoryTag.of(story));
    }

    @Override
    public Reply answer(Request request) {
        var phrases = request.wording().phrases();
        if (request.arguments().isEmpty()) {
            return Reply.of(phrases.say(Phrase.WHY_WHICH));
        }
        var named = StoryTag.read(request.arguments().getFirst());
        if (named.isEmpty()) {
            return Reply.of(phrases.say(Phrase.WHY_NO_STORY) + " " + phrases.say(Phrase.WHY_WHICH));
        }
        return resources
                .story(named.get(), request)
                .map(story -> of(story, request))
                .orElseGet(() -> Reply.of(phrases.say(Phrase.STORY_GONE)));
    }

    private Reply of(Story story, Request request) {
        var phrases = request.wording().phrases();
        var topics = new Watched(
                matcher.get().lexicon(),
                request.subscriber().map(OwnWatches::of).orElse(List.of()));
        var text = new TelegramHtml().bold(phrases.say(Phrase.WHY_TITLE));
        var left = 0;
        for (var report : story.reports().reversed()) {
            var block = block(report, request.wording(), topics);
            if (left == 0 && text.fits(block)) {
                text.append(block);
            } else {
                left++;
            }
        }
        var rest = new TelegramHtml().text("\n\n" + phrases.say(Phrase.AND_MORE, left));
        return Reply.of(left > 0 && text.fits(rest) ? text.append(rest) : text);
    }

    private TelegramHtml block(Report report, Wording wording, Watched topics) {
        var text = new TelegramHtml().text("\n\n").link(report.link(), report.title());
        text.text("\n").italic(report.outlet().name());
        var article = articles.find(report.article()).map(KeptArticle::article);
        if (article.isEmpty()) {
            return text.text("\n"
                    + wording.phrases().say(Phrase.BECAUSE, wording.phrases().list(report.because())));
        }
        for (var match : matches(article.get(), topics)) {
            text.text("\n").bold(wording.topic(match.topic())).text(":");
            for (var reason : match.because()) {
                text.text("\n· " + reason(reason, wording.phrases()));
            }
        }
        return text;
    }

    /// Also the narrower topics and the reader's own watches.
    private List<Match> matches(Article article, Watched topics) {
        var passage = Passage.of(article);
        return topics.complete(passage, matcher.get().match(passage)).matches();
    }

    /// `Wagner Group: “Вагнер” in the title, settled by “наёмники”`.
    private String reason(Reason reason, Phrases phrases) {
        var found = phrases.say(Phrase.WHY_FOUND, name(reason), reason.written(), where(reason.where(), phrases));
        return reason.settledBy().isEmpty()
                ? found
                : found + phrases.separator() + phrases.say(Phrase.WHY_SETTLED, reason.settledBy());
    }

    /// Fields are named by what finds in them.
    private static String where(String field, Phrases phrases) {
        return switch (field) {
            case "title" -> phrases.say(Phrase.IN_TITLE);
            case "source" -> phrases.say(Phrase.IN_SOURCE);
            case "language" -> phrases.say(Phrase.IN_LANGUAGE);
            default -> phrases.say(Phrase.IN_SUMMARY);
        };
    }

    /// The English name of an entity; a term of a watch is its own name.
    private String name(Reason reason) {
        return matcher.get()
                .lexicon()
                .entity(new EntityId(reason.what()))
                .map(Entity::name)
                .orElse(reason.what());
    }
}
