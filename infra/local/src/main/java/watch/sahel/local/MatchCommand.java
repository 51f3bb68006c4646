package watch.sahel.local;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import watch.sahel.local.backtest.Item;
import watch.sahel.local.backtest.ItemFiles;
import watch.sahel.local.backtest.MatchLine;
import watch.sahel.local.backtest.MatchTally;
import watch.sahel.match.Matcher;

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
            "  ./sahelwatch match --stats *.jsonl > matches.jsonl",
            "  echo '{\"id\":1,\"title\":\"Drone strike near Kidal\"}' | ./sahelwatch match -"
        })
final class MatchCommand implements Callable<Integer> {
    private static final int SOME_FAILED = 1;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--stats", description = "At the end, tell counts per topic and entity on standard error.")
    private boolean stats;

    @Parameters(arity = "0..*", paramLabel = "FILE|-", description = "JSON Lines; - is standard input.")
    private List<String> files = new ArrayList<>();

    @Override
    public Integer call() {
        if (files.isEmpty()) {
            throw refused("Name a file of JSON Lines, or - for standard input");
        }
        if (Collections.frequency(files, ItemFiles.STANDARD_INPUT) > 1) {
            throw refused("Standard input can be read once only");
        }
        var tally = new MatchTally();
        var reading = new ItemFiles(System.in, System.err);
        var matcher = Matcher.bundled();
        reading.each(files, item -> answer(item, matcher, tally));
        if (stats) {
            Utf8Lines.print(System.err, tally.lines());
        }
        return reading.someFailed() ? SOME_FAILED : 0;
    }

    private static void answer(Item item, Matcher matcher, MatchTally tally) {
        var matching = matcher.match(item.passage());
        tally.add(matching);
        Utf8Lines.print(System.out, List.of(MatchLine.of(item, matching)));
    }

    private ParameterException refused(String why) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
    }
}
