package watch.sahel.bot;

import java.util.List;
import java.util.function.Supplier;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleStore;
import watch.sahel.article.KeptArticle;
import watch.sahel.delivery.Wording;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;
import watch.sahel.match.Entity;
import watch.sahel.match.EntityId;
import watch.sahel.match.Match;
import watch.sahel.match.Matcher;
import watch.sahel.match.Passage;
import watch.sahel.match.Reason;
import watch.sahel.story.Report;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;
import watch.sahel.story.StoryStore;

/// `/why STORY`: everything that each report of a story matched by: which name of what, where it stands, and what
/// settled a doubtful one. Matches the kept articles anew, so it also shows what a corrected lexicon makes of them.
final class Why implements Command {
    private static final String WORD = "why";

    private final StoryStore stories;
    private final ArticleStore articles;
    private final Supplier<Matcher> matcher;

    /// @param matcher asked for when there is a story to look at: most commands need none, and it takes a while to
    ///     load
    Why(StoryStore stories, ArticleStore articles, Supplier<Matcher> matcher) {
        this.stories = stories;
        this.articles = articles;
        this.matcher = matcher;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_WHY;
    }

    /// A button that asks for the story's reasons.
    static Tap button(String label, StoryId story) {
        return new Tap(label, WORD + " " + StoryTag.of(story));
    }

    @Override
    public Reply answer(Request request) {
        var arguments = request.arguments();
        if (arguments.isEmpty()) {
            return Reply.of(
                    "Which story? Tap a button \"Why\" under /latest, or send /why with the address of a story's page.");
        }
        return StoryTag.read(arguments.getFirst())
                .map(story -> of(story, request.wording()))
                .orElseGet(
                        () -> Reply.of("That names no story. Tap a button \"Why\" under /latest, or send /why with the"
                                + " address of a story's page."));
    }

    private Reply of(StoryId id, Wording wording) {
        return stories.find(id)
                .map(story -> of(story, wording))
                .orElseGet(() -> Reply.of("That story is not kept any more."));
    }

    private Reply of(Story story, Wording wording) {
        var text = new TelegramHtml().bold("Why this story");
        var left = 0;
        for (var report : story.reports().reversed()) {
            var block = block(report, wording);
            if (left == 0 && text.fits(block)) {
                text.append(block);
            } else {
                left++;
            }
        }
        var rest = new TelegramHtml().text("\n\n" + left + " more reports");
        return Reply.of(left > 0 && text.fits(rest) ? text.append(rest) : text);
    }

    private TelegramHtml block(Report report, Wording wording) {
        var text = new TelegramHtml().text("\n\n").link(report.link(), report.title());
        text.text("\n").italic(report.outlet().name());
        var article = articles.find(report.article()).map(KeptArticle::article);
        if (article.isEmpty()) {
            return text.text("\nmatched by: " + String.join(", ", report.because()));
        }
        for (var match : matches(article.get())) {
            text.text("\n").bold(wording.topic(match.topic())).text(":");
            for (var reason : match.because()) {
                text.text("\n· " + reason(reason));
            }
        }
        return text;
    }

    private List<Match> matches(Article article) {
        return matcher.get().match(Passage.of(article)).matches();
    }

    /// `Wagner Group: "Вагнер" in the title, settled by "наёмники"`.
    private String reason(Reason reason) {
        var settled = reason.settledBy().isEmpty() ? "" : ", settled by “" + reason.settledBy() + "”";
        return name(reason) + ": “" + reason.written() + "” in the " + reason.where() + settled;
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
