package watch.sahel.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Topic;
import watch.sahel.match.TopicId;

/// The topics that are narrower than the two main ones, each a query of its own: `topics.txt`.
public final class NarrowTopics {
    private static final Pattern ENTRY =
            Pattern.compile("(?<id>[a-z-]+) = (?<title>.+)\\n  about  (?<about>.+)\\n  query  (?<query>(?s:.+))");

    private final List<NarrowTopic> all;

    public record NarrowTopic(Topic topic, Query query) {}

    private NarrowTopics(List<NarrowTopic> all) {
        this.all = List.copyOf(all);
    }

    /// The project's own, read when first asked for.
    public static NarrowTopics bundled() {
        return Bundled.TOPICS;
    }

    private static final class Bundled {
        private static final NarrowTopics TOPICS = read(text(), Lexicon.bundled());
    }

    /// In the order of the file.
    public List<NarrowTopic> all() {
        return all;
    }

    public Optional<Topic> topic(TopicId id) {
        return all.stream()
                .map(NarrowTopic::topic)
                .filter(topic -> topic.id().equals(id))
                .findAny();
    }

    /// @throws IllegalArgumentException with every error there is
    static NarrowTopics read(String text, Lexicon lexicon) {
        var parser = new QueryParser(new EntityNames(lexicon));
        var topics = new ArrayList<NarrowTopic>();
        var errors = new ArrayList<String>();
        for (var block : text.replaceAll("(?m)^#.*\\n", "").strip().split("\\n\\s*\\n", -1)) {
            var entry = ENTRY.matcher(block.strip());
            if (!entry.matches()) {
                errors.add("no topic: " + block.lines().findFirst().orElse(""));
                continue;
            }
            var id = new TopicId(entry.group("id"));
            var topic = new Topic(id, entry.group("title"), entry.group("about"));
            var query = entry.group("query").strip().replaceAll("\\s+", " ");
            switch (parser.parse(query)) {
                case Parsed.Valid valid -> topics.add(new NarrowTopic(topic, valid.query()));
                case Parsed.Refused(var problems) ->
                    problems.forEach(problem -> errors.add(id + ": at " + problem.position() + ": "
                            + problem.why().english()));
            }
        }
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", errors));
        }
        return new NarrowTopics(topics);
    }

    private static String text() {
        try (var in = NarrowTopics.class.getResourceAsStream("topics.txt")) {
            if (in == null) {
                throw new IllegalStateException("topics.txt is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
