package watch.sahel.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Matcher;
import watch.sahel.match.Passage;

/// Reads and runs queries over the project's own lexicon.
final class Watches {
    static final EntityNames NAMES = new EntityNames(Lexicon.bundled());
    private static final QueryParser PARSER = new QueryParser(NAMES);

    private Watches() {}

    static Parsed parse(String text) {
        return PARSER.parse(text);
    }

    static Query query(String text) {
        return valid(text).query();
    }

    static Parsed.Valid valid(String text) {
        assertThat(parse(text)).as(text).isInstanceOf(Parsed.Valid.class);
        return (Parsed.Valid) parse(text);
    }

    static List<Problem> problems(String text) {
        assertThat(parse(text)).as(text).isInstanceOf(Parsed.Refused.class);
        return ((Parsed.Refused) parse(text)).problems();
    }

    static Passage passage(String title, String summary, String language) {
        return new Passage(title, summary, language, "Radio Ndeke");
    }

    static List<Found> run(Passage passage, String... queries) {
        var standing = new StandingQueries(
                Lexicon.bundled(), List.of(queries).stream().map(Watches::query).toList());
        return standing.match(passage, Matcher.bundled().match(passage));
    }

    static List<Hit> hits(Passage passage, String query) {
        return run(passage, query).stream()
                .flatMap(found -> found.because().stream())
                .toList();
    }

    static boolean finds(Passage passage, String query) {
        return !run(passage, query).isEmpty();
    }
}
