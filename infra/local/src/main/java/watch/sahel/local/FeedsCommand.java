package watch.sahel.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import watch.sahel.feed.catalogue.FeedCsv;
import watch.sahel.feed.catalogue.FeedList;
import watch.sahel.feed.catalogue.FeedList.Taken;
import watch.sahel.feed.catalogue.FeedListException;
import watch.sahel.feed.catalogue.Opml;

/// `sahelwatch feeds`: checks a list of feeds and shows it, or writes it in another form. Fetches nothing;
/// what is in a feed is shown by `sahelwatch feed`.
@Command(
        name = "feeds",
        description = {
            "Check a list of feeds and show it, or write it as OPML, JSON or CSV.",
            "What is wrong with it is told line by line; exit 1."
        })
final class FeedsCommand implements Callable<Integer> {
    private static final int REFUSED = 1;

    @ArgGroup
    private Form form = new Form();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "OPML, CSV or the form of our catalogue; default: the catalogue.")
    private @Nullable Path file;

    /// At most one of them.
    private static final class Form {
        @Option(names = "--opml", description = "As OPML 2.0, for any feed reader.")
        private boolean opml;

        @Option(names = "--json", description = "As JSON, one feed a line.")
        private boolean json;

        @Option(names = "--csv", description = "As CSV.")
        private boolean csv;
    }

    @Override
    public Integer call() {
        var text = Optional.ofNullable(file).map(FeedListFile::text);
        try {
            show(text.map(FeedList::take).orElseGet(() -> new Taken(FeedList.catalogue(), List.of())));
            return 0;
        } catch (FeedListException e) {
            e.problems().forEach(problem -> System.err.println("sahelwatch: " + file + ": " + problem));
            return REFUSED;
        }
    }

    private void show(Taken taken) {
        var export = export(taken);
        print(export.orElseGet(() -> FeedTable.of(taken)));
        if (export.isPresent()) {
            taken.notes().forEach(note -> System.err.println("note: " + note));
        }
    }

    private Optional<String> export(Taken taken) {
        if (form.opml) {
            return Optional.of(Opml.write("Sahel Watch", Clock.systemUTC().instant(), taken.feeds()));
        }
        if (form.csv) {
            return Optional.of(FeedCsv.write(taken.feeds()));
        }
        return form.json ? Optional.of(FeedsJson.write(taken.feeds())) : Optional.empty();
    }

    /// In UTF-8 whatever the terminal says: the OPML names it, and names are in five scripts.
    private static void print(String text) {
        System.out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }
}
