package watch.sahel.feed.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import watch.sahel.feed.FeedUrl;
import watch.sahel.feed.catalogue.FeedList.Listed;
import watch.sahel.feed.catalogue.KnownOutlet.KnownFeed;
import watch.sahel.text.Words;

/// The outlets we know and the feeds we poll unless told otherwise, in a form that an editor corrects by
/// hand; it is told at the head of `catalogue.txt`. [CatalogueReader] checks each outlet, this checks all of
/// them together.
final class Catalogue {
    private static final Pattern OUTLET_LINE =
            Pattern.compile("^ +(country|affiliation|feed|site|also) +\\S", Pattern.MULTILINE);

    private final List<KnownOutlet> outlets;

    private Catalogue(List<KnownOutlet> outlets) {
        this.outlets = List.copyOf(outlets);
    }

    /// The project's own, read once.
    static Catalogue own() {
        return Own.CATALOGUE;
    }

    /// Whether a text is in the form of the catalogue, right or wrong.
    static boolean isOne(String text) {
        return OUTLET_LINE.matcher(text).find();
    }

    /// @throws FeedListException naming every line that is wrong
    static Catalogue read(String text) {
        var problems = new ArrayList<String>();
        var reader = new CatalogueReader(problems);
        var outlets = reader.read(text);
        checkFeeds(outlets, problems);
        checkNames(outlets, problems);
        if (!problems.isEmpty()) {
            throw new FeedListException(problems);
        }
        return new Catalogue(outlets);
    }

    List<KnownOutlet> outlets() {
        return outlets;
    }

    /// In the order of the file.
    List<Listed> feeds() {
        return outlets.stream()
                .flatMap(outlet -> outlet.feeds().stream())
                .map(KnownFeed::listed)
                .toList();
    }

    /// A name as it is compared: accents, capitals and punctuation make no difference.
    static String nameKey(String name) {
        return String.join(
                " ", Words.of(name).stream().map(word -> word.folded()).toList());
    }

    private static void checkFeeds(List<KnownOutlet> outlets, List<String> problems) {
        var ids = new Claims("the id", problems);
        var urls = new Claims("the address", problems);
        var feeds = outlets.stream().flatMap(outlet -> outlet.feeds().stream()).toList();
        for (var feed : feeds) {
            var listed = feed.listed();
            ids.add(listed.id().value(), feed.where());
            Stream.concat(Stream.of(listed.url()), listed.alternates().stream())
                    .map(FeedUrl::key)
                    .distinct()
                    .forEach(url -> urls.add(url, feed.where()));
        }
        if (feeds.size() > FeedList.MAX_FEEDS) {
            problems.add("it lists more than " + FeedList.MAX_FEEDS + " feeds: split it");
        }
    }

    private static void checkNames(List<KnownOutlet> outlets, List<String> problems) {
        var names = new Claims("the name", problems);
        var sites = new Claims("the site", problems);
        for (var outlet : outlets) {
            outlet.names().forEach(name -> names.add(nameKey(name), outlet.where()));
            outlet.sites().forEach(site -> sites.add(site, outlet.where()));
        }
    }

    /// What only one may have.
    private record Claims(String what, Map<String, String> claimed, List<String> problems) {
        Claims(String what, List<String> problems) {
            this(what, new HashMap<>(), problems);
        }

        void add(String thing, String where) {
            var earlier = claimed.putIfAbsent(thing, where);
            if (earlier != null) {
                problems.add(where + ": " + what + " '" + thing + "' is that of " + earlier + " too");
            }
        }
    }

    private static final class Own {
        private static final Catalogue CATALOGUE = load();

        private static Catalogue load() {
            try (InputStream in = Catalogue.class.getResourceAsStream("catalogue.txt")) {
                if (in == null) {
                    throw new IllegalStateException("catalogue.txt is missing from the class path");
                }
                return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
