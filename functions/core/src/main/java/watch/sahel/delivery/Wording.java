package watch.sahel.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import watch.sahel.digest.Digest;
import watch.sahel.digest.DigestItem;
import watch.sahel.digest.DigestItem.Source;
import watch.sahel.feed.Affiliation;
import watch.sahel.match.TopicId;
import watch.sahel.match.Topics;

/// The words around the outlets' words: the same on every channel and page.
public final class Wording {
    private Wording() {}

    /// `12 stories, 41 reports, 9 outlets`.
    public static String overview(Digest digest) {
        if (digest.items().isEmpty()) {
            return "Nothing new on your topics.";
        }
        var counts = count(digest.items().size(), "story", "stories") + ", "
                + count(digest.reportCount(), "report", "reports") + ", "
                + count(digest.outletCount(), "outlet", "outlets");
        return digest.more() == 0 ? counts : counts + "; " + digest.more() + " more wait for the next digest";
    }

    /// `5 outlets · en fr ar · 2 h ago · Sahel, Wagner`.
    public static String facts(DigestItem item, Instant now) {
        var facts = new ArrayList<String>();
        facts.add(outlets(item));
        if (!item.languages().isEmpty()) {
            facts.add(String.join(" ", item.languages()));
        }
        facts.add(ago(item.published(), now));
        facts.add(topics(item.topics()));
        return facts.stream().filter(fact -> !fact.isEmpty()).collect(Collectors.joining(" · "));
    }

    /// `5 outlets`.
    public static String outlets(DigestItem item) {
        return count(item.sources().size(), "outlet", "outlets");
    }

    public static String topics(List<TopicId> topics) {
        return topics.stream().map(Wording::topic).collect(Collectors.joining(", "));
    }

    public static String topic(TopicId id) {
        return Topics.builtIn().stream()
                .filter(topic -> topic.id().equals(id))
                .map(topic -> topic.title())
                .findFirst()
                .orElse(id.value());
    }

    /// What a reader must know of an outlet to weigh its report; empty for an independent or public one.
    public static String caution(Source source) {
        return source.affiliation() == Affiliation.STATE_AFFILIATED
                        || source.affiliation() == Affiliation.PARTY_TO_THE_CONFLICT
                ? source.affiliation().label().replace('-', ' ')
                : "";
    }

    /// The country's flag as a pair of regional indicator symbols (Unicode 15, 23.10), or empty.
    public static String flag(String country) {
        return country.length() == 2 && country.chars().allMatch(c -> c >= 'A' && c <= 'Z')
                ? country.chars()
                        .mapToObj(c -> Character.toString(0x1F1E6 + c - 'A'))
                        .collect(Collectors.joining())
                : "";
    }

    /// `just now`, `25 min ago`, `3 h ago`, `2 days ago`, then the date.
    public static String ago(Instant then, Instant now) {
        var age = Duration.between(then, now);
        if (age.toMinutes() < 2) {
            return "just now";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min ago";
        }
        if (age.toHours() < 48) {
            return age.toHours() + " h ago";
        }
        return age.toDays() < 14
                ? age.toDays() + " days ago"
                : then.atZone(java.time.ZoneOffset.UTC).toLocalDate().toString();
    }

    /// What stands before the headline of a story that was told before; empty for a new one.
    public static String label(DigestItem item) {
        return item.update() ? "Update: " : "";
    }

    /// `fr`, for a headline in another language than the reader's; empty otherwise.
    public static String languageMark(DigestItem item, String readersLanguage) {
        var language = item.language().toLowerCase(Locale.ROOT);
        return language.isEmpty() || language.startsWith(readersLanguage) ? "" : language;
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
