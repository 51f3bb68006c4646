package watch.sahel.local;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
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
import watch.sahel.feed.document.FeedParser;
import watch.sahel.feed.fetch.AddressPolicy;
import watch.sahel.feed.fetch.FeedFetcher;
import watch.sahel.local.inspect.HttpSaid;
import watch.sahel.local.inspect.InOrder;
import watch.sahel.local.inspect.Input;
import watch.sahel.local.inspect.Inspector;
import watch.sahel.local.inspect.Requests;
import watch.sahel.local.inspect.Web;
import watch.sahel.local.inspect.Window;

/// `sahelwatch feed`: reads documents as the bot does and shows what came of them. Remembers nothing and sends
/// nothing; a list of feeds is checked by `sahelwatch feeds`.
@Command(
        name = "feed",
        sortOptions = false,
        description = {
            "Read feeds as the bot does and show what it sees: entries, and what is odd about them.",
            "",
            "A document is a file, a URL, or - for standard input. One that cannot be read is told with the reason, and"
                    + " with where a feed may be if it is a page; the others go on.",
            "",
            "Environment: CONTACT_URL (where publishers find out who asks), NO_COLOR, COLUMNS.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all were read", "1:some were not", "2:cannot be started as asked"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./sahelwatch feed https://paper.example/feed",
            "  ./sahelwatch feed --json saved/*.xml",
            "  ./sahelwatch feed --header 'Content-Type: text/xml; charset=koi8-r' a.xml",
            "  curl -s https://paper.example/feed | ./sahelwatch feed -",
            "  echo '{\"file\":\"a.xml\"}' | ./sahelwatch feed --jsonl"
        })
final class FeedCommand implements Callable<Integer> {
    private static final int SOME_FAILED = 1;

    /// Where publishers find out who asks, if the environment does not say: as in `template.yaml`.
    private static final String CONTACT = "https://example.org/sahelwatch";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "A JSON document for each, on a line of its own.")
    private boolean json;

    @Option(
            names = "--jsonl",
            description = {
                "Answer requests from standard input in the form of --json, each at once and in order: a JSON object a"
                        + " line, with \"file\" and, as they are known, \"name\", \"url\" and \"headers\"."
            })
    private boolean jsonl;

    @Option(
            names = "--header",
            paramLabel = "NAME:VALUE",
            description = {
                "What HTTP would say of files and standard input; may be repeated. Content-Type, Content-Language and"
                        + " Content-Location change how a document is read."
            })
    private List<String> headers = new ArrayList<>();

    @Option(
            names = {"--allow-private", "--allow-private-feeds"},
            description = "Also fetch from private addresses and other ports.")
    private boolean allowPrivate;

    @Parameters(arity = "0..*", paramLabel = "FILE|URL|-", description = "Any number, read at once, shown in order.")
    private List<String> documents = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        var inputs = jsonl ? requests() : inputs();
        var report = new FeedReport(json || jsonl, Window.standard(Main.environment()), Clock.systemUTC());
        try (var inspector = new Inspector(System.in, new Web(this::fetcher), FeedParser::parse, Clock.systemUTC())) {
            InOrder.each(inputs, inspector::look, report::show);
        }
        return report.someFailed() ? SOME_FAILED : 0;
    }

    private FeedFetcher fetcher() {
        return new FeedFetcher(
                allowPrivate ? AddressPolicy.PRIVATE_ALLOWED : AddressPolicy.PUBLIC_ONLY,
                Main.environment().getOrDefault("CONTACT_URL", CONTACT));
    }

    private Iterator<Input> requests() {
        if (!documents.isEmpty() || !headers.isEmpty()) {
            throw refused("--jsonl takes documents and headers from standard input alone");
        }
        return new Requests(System.in);
    }

    private Iterator<Input> inputs() {
        if (documents.isEmpty()) {
            throw refused("Name a file, a URL or - for standard input");
        }
        if (Collections.frequency(documents, Input.STANDARD_INPUT) > 1) {
            throw refused("Standard input can be read once only");
        }
        var said = said();
        return documents.stream().map(document -> Input.of(document, said)).iterator();
    }

    private HttpSaid said() {
        var named = new HashMap<String, String>();
        for (var header : headers) {
            var colon = header.indexOf(':');
            if (colon < 1 || header.substring(0, colon).isBlank()) {
                throw refused("--header wants NAME:VALUE, not '" + header + "'");
            }
            named.put(
                    header.substring(0, colon).strip(),
                    header.substring(colon + 1).strip());
        }
        return HttpSaid.of(named);
    }

    private ParameterException refused(String why) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
    }
}
