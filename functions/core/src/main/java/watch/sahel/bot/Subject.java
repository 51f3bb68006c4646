package watch.sahel.bot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watch.sahel.delivery.Cut;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Topic;
import watch.sahel.match.TopicId;
import watch.sahel.match.Topics;
import watch.sahel.query.EntityNames;
import watch.sahel.query.NarrowTopics;
import watch.sahel.query.Parsed;
import watch.sahel.query.Query;
import watch.sahel.query.QueryParser;
import watch.sahel.text.Nearest;

/// What a command is asked about, in one of the ways that one can name something.
sealed interface Subject {
    /// Topics, or a watch of one's own; stories are logged by them.
    ///
    /// @param query that is true of the same stories, also from before there was a log
    record Logged(Set<TopicId> topics, Query query) implements Subject {}

    /// Anything else that a query can say.
    record Sought(Query query) implements Subject {}

    /// Nothing that can be understood, and what to say of it.
    record Refused(TelegramHtml why) implements Subject {}

    /// UTF-16 units of what somebody typed that are said back.
    int MAX_ECHO = 30;

    /// `wagner`, `jnim` (the narrower topic), `#2` (the second one of one's watches), else a query: `@jnim`,
    /// `kidal drone*`.
    static Subject of(String typed, Request request, Lexicon lexicon, String command) {
        if (typed.startsWith("#")) {
            return ownWatch(typed, request, lexicon);
        }
        var topic = topic(typed, request);
        if (topic.isPresent()) {
            return new Logged(Set.of(topic.get()), Query.about(topic.get()));
        }
        if (isSlip(typed)) {
            return unknownTopic(typed, request);
        }
        return switch (parse(typed, lexicon)) {
            case Parsed.Valid valid -> new Sought(valid.query());
            case Parsed.Refused refused ->
                new Refused(QueryAnswers.refused(
                        typed, refused.problems(), request.wording().phrases(), command));
        };
    }

    static Parsed parse(String typed, Lexicon lexicon) {
        return new QueryParser(new EntityNames(lexicon)).parse(typed);
    }

    /// By its id, or by what it is called in the reader's language.
    private static Optional<TopicId> topic(String typed, Request request) {
        var word = typed.toLowerCase(Locale.ROOT);
        return topics().filter(id -> id.value().equals(word)
                        || request.wording().topic(id).toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static Stream<TopicId> topics() {
        return Stream.concat(
                Topics.builtIn().stream().map(Topic::id),
                NarrowTopics.bundled().all().stream()
                        .map(narrow -> narrow.topic().id()));
    }

    /// A word of letters only that is nearly a topic's id was meant to be one.
    private static boolean isSlip(String typed) {
        var word = typed.toLowerCase(Locale.ROOT);
        return word.chars().allMatch(Character::isLetter)
                && topics().anyMatch(topic -> Nearest.alike(word, topic.value()));
    }

    private static Refused unknownTopic(String typed, Request request) {
        var phrases = request.wording().phrases();
        var known = topics().map(TopicId::value).sorted().toList();
        return new Refused(new TelegramHtml()
                .text(phrases.say(Phrase.UNKNOWN_TOPIC, Cut.at(typed, MAX_ECHO), phrases.list(known))));
    }

    private static Subject ownWatch(String typed, Request request, Lexicon lexicon) {
        var own = request.subscriber().map(OwnWatches::of).orElse(List.of());
        var digits = typed.substring(1);
        var number = Numbers.isSmall(digits) ? Integer.parseInt(digits) : 0;
        if (number < 1 || number > own.size()) {
            var phrases = request.wording().phrases();
            return new Refused(new TelegramHtml().text(phrases.say(Phrase.NO_SUCH_WATCH, Cut.at(typed, MAX_ECHO))));
        }
        var watch = own.get(number - 1);
        return parse(watch.query().orElseThrow(), lexicon) instanceof Parsed.Valid valid
                ? new Logged(Set.of(watch), valid.query())
                : new Logged(Set.of(watch), Query.about(watch));
    }

    /// The two main topics.
    static Set<TopicId> everything() {
        return Topics.builtIn().stream().map(Topic::id).collect(Collectors.toUnmodifiableSet());
    }
}
