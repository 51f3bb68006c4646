package watch.sahel.delivery.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import watch.sahel.digest.Digest;
import watch.sahel.digest.DigestItem;
import watch.sahel.digest.DigestItem.Source;
import watch.sahel.digest.Digests;
import watch.sahel.digest.Week;
import watch.sahel.feed.Affiliation;
import watch.sahel.match.TopicId;

/// Whatever outlets write, every message is one Telegram takes: proper markup, within the limits, stories whole.
class TelegramSplitPropertyTest {
    private static final List<String> PIECES = List.of(
            "attack",
            " ",
            " ",
            "<b>",
            "</a>",
            "&amp;",
            "&",
            "<",
            ">",
            "\"",
            "'",
            "{0}",
            "🔥",
            "🇲🇱",
            "👩‍👩‍👧",
            "هجوم في كاتي",
            "كاتي",
            "атака",
            "Тессалит",
            "\u202E",
            "\u2068",
            "\u2069",
            "\u200F",
            "\t",
            "\uD83D",
            "…",
            "#");

    private static final List<String> READERS = List.of("en", "fr", "ru", "uk", "ar", "de");

    @RepeatedTest(300)
    void everyMessageIsWithinTheLimitsAndEveryStoryWhole(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var digest = digest(random);
        var reader = READERS.get(random.nextInt(READERS.size()));

        var messages = TelegramDigest.render(digest, reader);

        var told = new ArrayList<String>();
        for (var message : messages) {
            var parsed = parsed(message);
            assertThat(parsed.wholeText().length()).isBetween(1, TelegramHtml.MAX_CHARS);
            assertThat(parsed.select("a, b, i").size()).isLessThanOrEqualTo(TelegramHtml.MAX_ENTITIES);
            told.addAll(parsed.select("a[href^=https://first.example/]").stream()
                    .map(link -> link.attr("href"))
                    .distinct()
                    .toList());
        }
        assertThat(told)
                .as("seed %d, for a reader of %s", repetition.getCurrentRepetition(), reader)
                .containsExactlyElementsOf(digest.items().stream()
                        .map(item -> item.sources().getFirst().link())
                        .toList());
    }

    /// As XML, where every tag must be closed in order. Only the tags and entities of the Bot API may be there.
    private static Element parsed(String message) {
        assertThat(message).doesNotContainPattern("&(?!amp;|lt;|gt;|quot;)").doesNotContainPattern("<(?!/?[abi][ >])");
        var document = Jsoup.parse("<message>" + message + "</message>", Parser.xmlParser());
        assertThat(document.select("a a, a b, a i, b a, b b, b i, i a, i b, i i"))
                .isEmpty();
        assertThat(document.expectFirst("message").html()).isNotEmpty();
        return document.expectFirst("message");
    }

    private static Digest digest(Random random) {
        var items = IntStream.range(0, random.nextInt(61))
                .mapToObj(i -> item(i, random))
                .toList();
        var notices = IntStream.range(0, random.nextInt(3))
                .mapToObj(_ -> words(random, 120))
                .toList();
        var today = random.nextInt(500);
        var weeks = List.of(new Week(TopicId.SAHEL, List.of(1, 2, 3, 4, 5, 6, today), 21 + today, random.nextInt(99)));
        var empty = Digests.digest(items);
        return new Digest(empty.id(), empty.subscriber(), empty.composedAt(), items, notices, random.nextInt(9), weeks);
    }

    /// The link of the headline's report is in one message only; the other outlets' links are alike in all stories.
    private static DigestItem item(int number, Random random) {
        var sample = Digests.item(Integer.toString(number), "x");
        var sources = new ArrayList<Source>();
        sources.add(source(words(random, 5), "https://first.example/?a=\"<&>'&n=" + number, random));
        IntStream.range(0, random.nextInt(8))
                .forEach(i -> sources.add(source(words(random, 20) + i, "https://other.example/" + i, random)));
        return new DigestItem(
                sample.story(),
                words(random, 200),
                List.of("ar", "en", "ru", "").get(random.nextInt(4)),
                words(random, 80),
                sample.topics(),
                sources,
                sources.size(),
                sample.published(),
                List.of(words(random, 9), words(random, 40)),
                List.of("ML", "BF"));
    }

    private static Source source(String name, String link, Random random) {
        var affiliations = List.of(Affiliation.values());
        return new Source(
                name,
                List.of("ML", "").get(random.nextInt(2)),
                affiliations.get(random.nextInt(affiliations.size())),
                "fr",
                link);
    }

    private static String words(Random random, int most) {
        return "x"
                + IntStream.range(0, random.nextInt(most))
                        .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
                        .collect(Collectors.joining());
    }
}
