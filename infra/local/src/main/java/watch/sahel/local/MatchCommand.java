package watch.sahel.local;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import watch.sahel.local.backtest.Item;
import watch.sahel.local.backtest.MatchLine;
import watch.sahel.local.backtest.MatchTally;
import watch.sahel.match.Matcher;
import watch.sahel.match.TopicId;
import watch.sahel.query.EntityNames;
import watch.sahel.query.Parsed;
import watch.sahel.query.Problem;
import watch.sahel.query.QueryParser;
import watch.sahel.query.Watched;

/// `sahelwatch match`: says which topics articles from a file belong to, and why. Remembers nothing and sends
/// nothing.
@Command(
        name = "match",
        sortOptions = false,
        description = {
            "Say which topics articles belong to, and why.",
            "",
            "A file has a JSON object a line: \"id\", \"title\", and as they are known \"summary\", \"lang\","
                    + " \"source\", \"published\". Each is answered by one line, in order: its topics, the entities"
                    + " found in it, and the words that a match rests on.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all lines were read", "1:some were not", "2:cannot be started as asked"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./sahelwatch match articles.jsonl",
            "  ./sahelwatch match --query '@jnim AND (fuel OR convoy)' articles.jsonl",
            "  ./sahelwatch match --stats *.jsonl > matches.jsonl",
            "  echo '{\"id\":1,\"title\":\"Drone strike near Kidal\"}' | ./sahelwatch match -"
        })
final class MatchCommand implements Callable<Integer> {
    @Option(
            names = "--query",
            paramLabel = "QUERY",
            description =
                    "Also try a query as subscribers write it; may be repeated. It is named q:QUERY in the answer.")
    private List<String> queries = new ArrayList<>();

    @Option(
            names = "--stats",
            description =
                    "At the end, tell counts per topic and entity, and what came nearest to matching, on standard error.")
    private boolean stats;

    @Mixin
    private ItemsOption items = new ItemsOption();

    @Override
    public Integer call() {
        var matcher = Matcher.bundled();
        var watched = new Watched(matcher.lexicon(), watches(matcher));
        var tally = new MatchTally();
        var exit = items.each(item -> answer(item, matcher, watched, tally));
        if (stats) {
            Utf8Lines.print(System.err, tally.lines());
        }
        return exit;
    }

    private Set<TopicId> watches(Matcher matcher) {
        var parser = new QueryParser(new EntityNames(matcher.lexicon()));
        var watches = new LinkedHashSet<TopicId>();
        for (var query : queries) {
            switch (parser.parse(query)) {
                case Parsed.Valid valid ->
                    watches.add(TopicId.watch(valid.query().canonical()));
                case Parsed.Refused(var problems) ->
                    throw items.refused("--query '" + query + "': "
                            + problems.stream().map(MatchCommand::said).collect(Collectors.joining(" ")));
            }
        }
        return watches;
    }

    private static String said(Problem problem) {
        var instead = problem.replacements();
        var meant = instead.isEmpty() ? "" : " Did you mean " + String.join(", ", instead) + "?";
        return "At character " + (problem.position() + 1) + ": " + problem.why().english() + meant;
    }

    private static void answer(Item item, Matcher matcher, Watched watched, MatchTally tally) {
        var passage = item.passage();
        var matching = watched.complete(passage, matcher.match(passage));
        tally.add(item, matching);
        Utf8Lines.print(System.out, List.of(MatchLine.of(item, matching)));
    }
}
