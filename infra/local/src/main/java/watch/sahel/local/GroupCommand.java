package watch.sahel.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import watch.sahel.local.backtest.StoryLines;
import watch.sahel.match.Matcher;

/// `sahelwatch group`: says which articles from a file tell one event. Remembers nothing and sends nothing.
@Command(
        name = "group",
        sortOptions = false,
        description = {
            "Say which articles tell one event.",
            "",
            "A file has a JSON object a line, as for sahelwatch match. Each is answered by one line, in order:"
                    + " {\"id\",\"story\"}. All files are grouped together, and their order changes nothing.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all lines were read", "1:some were not", "2:cannot be started as asked"},
        footerHeading = "%nExample:%n",
        footer = "  ./sahelwatch group articles.jsonl > stories.jsonl")
final class GroupCommand implements Callable<Integer> {
    @Mixin
    private ItemsOption items = new ItemsOption();

    @Override
    public Integer call() {
        var stories = new StoryLines(Matcher.bundled());
        var exit = items.each(stories::add);
        var lines = stories.lines();
        if (!lines.isEmpty()) {
            Utf8Lines.print(System.out, lines);
        }
        return exit;
    }
}
