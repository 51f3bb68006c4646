package watch.sahel.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import watch.sahel.article.ArticleStore;
import watch.sahel.article.KeptArticle;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;
import watch.sahel.match.Matcher;
import watch.sahel.match.Passage;
import watch.sahel.match.TopicId;
import watch.sahel.query.EntityNames;
import watch.sahel.query.Narrowing;
import watch.sahel.query.Parsed;
import watch.sahel.query.Query;
import watch.sahel.query.QueryParser;
import watch.sahel.story.Story;

/// Narrows a subscriber's own watch by a story that it should not have found: of the ways there are, the one that would
/// have lost the fewest other articles of the last days.
final class WatchNarrowing {
    private final ArticleStore articles;
    private final Supplier<Matcher> matcher;
    private final BackTest backTest;
    private final OwnWatches watches;

    WatchNarrowing(Resources resources) {
        this.articles = resources.articles();
        this.matcher = resources.matcher();
        this.backTest = new BackTest(articles, matcher);
        this.watches = new OwnWatches(resources.subscribers(), resources.watches());
    }

    /// Narrows it and says how it reads now; empty if there is no way.
    Optional<Reply> narrow(TopicId watch, Story story, Request request) {
        return query(watch).flatMap(query -> {
            var ways = ways(query, story);
            return ways.isEmpty()
                    ? Optional.empty()
                    : Optional.of(narrowed(watch, best(query, ways, request), request));
        });
    }

    /// The same of a watch that was narrowed so by this story already; empty if none was. So a tap that is handled
    /// again finds its work done.
    Optional<Reply> narrowedBefore(Story story, Request request) {
        var own = request.subscriber().map(OwnWatches::of).orElse(List.of());
        return own.isEmpty()
                ? Optional.empty()
                : story.topics().stream()
                        .filter(topic -> topic.isWatch() && !own.contains(topic))
                        .flatMap(watch -> query(watch).stream())
                        .flatMap(query -> ways(query, story).stream()
                                .filter(way ->
                                        own.contains(TopicId.watch(way.query().canonical())))
                                .limit(1)
                                .map(way -> said(best(query, List.of(way), request), request)))
                        .findFirst();
    }

    private Optional<Query> query(TopicId watch) {
        var parser = new QueryParser(new EntityNames(matcher.get().lexicon()));
        return parser.parse(watch.query().orElseThrow()) instanceof Parsed.Valid(var query, var _)
                ? Optional.of(query)
                : Optional.empty();
    }

    private List<Narrowing.Way> ways(Query query, Story story) {
        var unwanted = story.reports().stream()
                .flatMap(report -> articles.find(report.article()).map(KeptArticle::article).stream())
                .map(Passage::of)
                .map(passage -> new Narrowing.Seen(passage, matcher.get().match(passage)))
                .toList();
        return new Narrowing(matcher.get().lexicon()).of(query, unwanted);
    }

    private record Best(Query old, Query query, int before, int after) {
        TopicId watch() {
            return TopicId.watch(query.canonical());
        }
    }

    private Best best(Query query, List<Narrowing.Way> ways, Request request) {
        var queries = new ArrayList<Query>();
        queries.add(query);
        ways.forEach(way -> queries.add(way.query()));
        var counts = backTest.counts(queries, request.now());
        var best = 0;
        for (var i = 1; i < ways.size() && !ways.getFirst().settles(); i++) {
            best = counts.get(i + 1) > counts.get(best + 1) ? i : best;
        }
        return new Best(query, ways.get(best).query(), counts.getFirst(), counts.get(best + 1));
    }

    private Reply narrowed(TopicId watch, Best best, Request request) {
        watches.replace(watch, best.watch(), request.id(), request.now());
        return said(best, request);
    }

    private static Reply said(Best best, Request request) {
        var phrases = request.wording().phrases();
        var text = new TelegramHtml()
                .text(phrases.say(Phrase.WATCH_WAS) + " ")
                .code(best.old().canonical())
                .text("\n" + phrases.say(Phrase.WATCH_NOW) + " ")
                .code(best.query().canonical())
                .text("\n" + phrases.say(Phrase.WATCH_COUNTS, BackTest.REACH.toDays(), best.before(), best.after()));
        return new Reply(text, List.of(List.of(Tuning.undoButton(phrases, best.watch()))));
    }
}
