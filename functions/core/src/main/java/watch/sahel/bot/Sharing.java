package watch.sahel.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import watch.sahel.archive.Finding;
import watch.sahel.delivery.Cut;
import watch.sahel.delivery.Told;
import watch.sahel.delivery.Wording;
import watch.sahel.delivery.telegram.Offer;
import watch.sahel.delivery.telegram.StoryTag;
import watch.sahel.delivery.telegram.TelegramDigest;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.digest.Composer;
import watch.sahel.language.Language;
import watch.sahel.match.Lexicon;
import watch.sahel.match.TopicId;
import watch.sahel.query.Parsed;
import watch.sahel.query.Phrase;
import watch.sahel.query.Query;
import watch.sahel.story.Story;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.text.Word;
import watch.sahel.text.Words;

/// Inline mode: `@bot kidal drones`, typed in any chat, offers stories to send there. What is typed grows letter by
/// letter, so it is searched as far as it makes sense; nothing is refused.
final class Sharing {
    /// Some screens of a telephone.
    static final int PAGE = 10;
    /// Telegram answers by itself who asks the same in this time: as long as a story may be missing.
    static final Duration CACHED = Duration.ofMinutes(1);

    private static final Duration LATEST = Duration.ofDays(7);
    private static final int MAX_TITLE = 200;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}\\p{M}\\s]+");
    private static final Pattern OPERATOR = Pattern.compile("\\b(AND|OR|NOT|NEAR)\\b(/\\d*)?");

    private final Resources resources;

    Sharing(Resources resources) {
        this.resources = resources;
    }

    /// @param next where those behind these begin, or empty
    record Offers(List<Offer> offers, String next) {
        static final Offers NONE = new Offers(List.of(), "");
    }

    /// @param typed behind the bot's name; if it is empty, the newest stories of what the person follows
    /// @param from where to begin, as an answer before said; empty for the beginning
    Offers offers(String typed, String from, Person person, Instant now) {
        var begin = Numbers.isSmall(from) ? Integer.parseInt(from) : 0;
        var found = typed.isBlank() ? latest(begin, person, now) : searched(typed, begin, now);
        var offers = new ArrayList<Offer>();
        for (var story : found.stories()) {
            offers.add(offer(story, person, now));
        }
        return new Offers(List.copyOf(offers), found.more() ? Integer.toString(begin + PAGE) : "");
    }

    private record Page(List<Story> stories, boolean more) {}

    private Page latest(int begin, Person person, Instant now) {
        var all = resources.stories().filedSince(followed(person), now.minus(LATEST), begin + PAGE + 1);
        return new Page(all.stream().skip(begin).limit(PAGE).toList(), all.size() > begin + PAGE);
    }

    /// In the chat with the bot, without the feeds one added there, which are for nobody else; both main topics by
    /// one who follows nothing there.
    private Set<TopicId> followed(Person person) {
        return resources
                .subscribers()
                .find(SubscriberId.of(new Address.TelegramChat(person.id())))
                .map(Subscriber::topics)
                .map(topics -> topics.stream().filter(topic -> !topic.isFeed()).collect(Collectors.toUnmodifiableSet()))
                .filter(topics -> !topics.isEmpty())
                .orElseGet(Subject::everything);
    }

    private Page searched(String typed, int begin, Instant now) {
        var lexicon = resources.matcher().get().lexicon();
        var asTyped = found(query(typed, lexicon), now);
        var found = asTyped.isEmpty() ? found(words(typed, lexicon), now) : asTyped;
        var page = found.stream().skip(begin).limit(PAGE).map(Finding::story).toList();
        return new Page(resources.stories().findAll(page), found.size() > begin + PAGE);
    }

    private List<Finding> found(Optional<Query> query, Instant now) {
        return query.map(one -> resources.archive().search(one, now)).orElse(List.of());
    }

    /// What is typed so far as a query; where it is none yet, its words, of which the last may be half typed.
    static Optional<Query> query(String typed, Lexicon lexicon) {
        return PLAIN.matcher(typed).matches() && !OPERATOR.matcher(typed).find()
                ? words(typed, lexicon)
                : parsed(typed, lexicon).or(() -> words(typed, lexicon));
    }

    private static Optional<Query> words(String typed, Lexicon lexicon) {
        var words = Words.of(OPERATOR.matcher(typed).replaceAll(" ")).stream()
                .map(Word::folded)
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var last = words.getLast();
        var open = last.length() >= Phrase.Piece.SHORTEST_BEGINNING ? last + "*" : last;
        var whole = String.join(" ", words.subList(0, words.size() - 1));
        return parsed(whole + " " + open, lexicon).or(() -> parsed(String.join(" ", words), lexicon));
    }

    private static Optional<Query> parsed(String typed, Lexicon lexicon) {
        return Subject.parse(typed, lexicon) instanceof Parsed.Valid valid
                ? Optional.of(valid.query())
                : Optional.empty();
    }

    private static Offer offer(Story story, Person person, Instant now) {
        var wording = Wording.forReader(person.language());
        var item = Composer.item(story, Language.primary(person.language()), Subject.everything());
        var told = Told.of(item, wording, person.language(), now);
        var html = new TelegramHtml().append(TelegramDigest.story(told, wording.phrases()));
        return new Offer(
                StoryTag.of(story.id()),
                Cut.at(told.headline(), MAX_TITLE) + told.mark(),
                told.facts(),
                html.toString().strip());
    }
}
