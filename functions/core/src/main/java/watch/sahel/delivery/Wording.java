package watch.sahel.delivery;

import static java.util.Map.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import watch.sahel.digest.Digest;
import watch.sahel.digest.DigestItem;
import watch.sahel.digest.DigestItem.Source;
import watch.sahel.digest.Week;
import watch.sahel.feed.Affiliation;
import watch.sahel.language.Language;
import watch.sahel.language.Names;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.match.TopicId;
import watch.sahel.story.Toll;

/// The words around the outlets' words, for one reader: the same on every channel and page.
public final class Wording {
    /// What this service is called in every language.
    public static final String NAME = "Sahel Watch";

    /// UTF-16 units. A name or a reason longer than this is a text.
    static final int MAX_NAME = 80;

    private static final String SEPARATOR = " · ";

    private static final Map<String, Phrase> TITLES = Map.ofEntries(
            entry("sahel", Phrase.TOPIC_SAHEL),
            entry("wagner", Phrase.TOPIC_WAGNER),
            entry("wagner-africa", Phrase.TOPIC_WAGNER_AFRICA),
            entry("azawad", Phrase.TOPIC_AZAWAD),
            entry("jnim", Phrase.TOPIC_JNIM),
            entry("islamic-state-sahel", Phrase.TOPIC_ISLAMIC_STATE_SAHEL),
            entry("aes", Phrase.TOPIC_AES),
            entry("coups", Phrase.TOPIC_COUPS),
            entry("sudan-rsf", Phrase.TOPIC_SUDAN_RSF),
            entry("car", Phrase.TOPIC_CAR),
            entry("libya", Phrase.TOPIC_LIBYA),
            entry("gur-in-africa", Phrase.TOPIC_GUR_IN_AFRICA),
            entry("gold-and-uranium", Phrase.TOPIC_GOLD_AND_URANIUM));

    private final Phrases phrases;

    private Wording(Phrases phrases) {
        this.phrases = phrases;
    }

    public static Wording in(Language language) {
        return new Wording(Phrases.in(language));
    }

    /// @param tag of the reader's language, BCP 47
    public static Wording forReader(String tag) {
        return in(Language.of(tag));
    }

    /// [#NAME] as a line of the reader's language begins with it.
    public String name() {
        return phrases.language().direction().lineMark(NAME) + outletsWords(NAME);
    }

    public Phrases phrases() {
        return phrases;
    }

    /// `12 stories, 41 reports, 9 outlets`.
    public String overview(Digest digest) {
        if (digest.items().isEmpty()) {
            return phrases.say(Phrase.NOTHING_NEW);
        }
        var counts = phrases.list(List.of(
                phrases.say(Phrase.STORIES, digest.items().size()),
                phrases.say(Phrase.REPORTS, digest.reportCount()),
                phrases.say(Phrase.OUTLETS, digest.outletCount())));
        return digest.more() == 0 ? counts : counts + SEPARATOR + phrases.say(Phrase.MORE_WAITS, digest.more());
    }

    /// `Sahel ▁▂▃▄▅▆▇ 34 stories in 7 days, up from 27`.
    public String week(Week week) {
        return topic(week.topic()) + " " + Sparkline.of(week.days()) + " " + weekly(week.total(), week.before());
    }

    /// `34 stories in 7 days, up from 27`; without the comparison where there is nothing to compare with, as in the
    /// first week of a bot.
    ///
    /// @param before in the seven days before
    public String weekly(int stories, int before) {
        var total = phrases.say(Phrase.IN_A_WEEK, phrases.say(Phrase.STORIES, stories));
        return before == 0 && stories > 0 ? total : phrases.list(List.of(total, change(stories, before)));
    }

    private String change(int now, int before) {
        if (now == before) {
            return phrases.say(Phrase.AS_BEFORE);
        }
        return now > before ? phrases.say(Phrase.UP_FROM, before) : phrases.say(Phrase.DOWN_FROM, before);
    }

    /// `5 outlets · en fr ar · 2 h ago · Mali · Sahel, Wagner`.
    public String facts(DigestItem item, Instant now) {
        var facts = new ArrayList<String>();
        facts.add(item.update() ? phrases.say(Phrase.UPDATE) : "");
        facts.add(outlets(item));
        facts.add(outletsWords(String.join(" ", item.languages())));
        facts.add(ago(item.published(), now));
        facts.add(phrases.list(item.countries().stream().map(this::country).toList()));
        facts.add(phrases.list(item.topics().stream().map(this::topic).toList()));
        if (oneSided(item)) {
            facts.add(phrases.say(Phrase.NO_INDEPENDENT_SOURCE));
        }
        return facts.stream().filter(fact -> !fact.isEmpty()).collect(Collectors.joining(SEPARATOR));
    }

    /// `5 outlets, 3 independent reports`, or `1 outlet`.
    public String outlets(DigestItem item) {
        var attestation = item.attestation();
        var outlets = Math.max(attestation.outlets(), item.sources().size());
        var said = phrases.say(Phrase.OUTLETS, outlets);
        return outlets > 1 && attestation.independent() > 0
                ? phrases.list(List.of(said, phrases.say(Phrase.INDEPENDENT_REPORTS, attestation.independent())))
                : said;
    }

    /// Only those with a side of their own report it. An outlet nobody has looked into may well be independent.
    private static boolean oneSided(DigestItem item) {
        return item.sources().stream().allMatch(source -> cautioned(source.affiliation()));
    }

    private static boolean cautioned(Affiliation affiliation) {
        return affiliation == Affiliation.STATE_AFFILIATED || affiliation == Affiliation.PARTY_TO_THE_CONFLICT;
    }

    /// `because: Kati, JNIM`; empty if there is no reason to name.
    public String because(DigestItem item) {
        var reasons =
                item.because().stream().map(reason -> Cut.at(reason, MAX_NAME)).toList();
        return reasons.isEmpty() ? "" : phrases.say(Phrase.BECAUSE, phrases.list(reasons));
    }

    public String topic(TopicId id) {
        return title(id).map(phrases::say).orElseGet(() -> outletsWords(name(id)));
    }

    /// A watch is called by its query.
    private static String name(TopicId id) {
        return id.query().orElse(id.value());
    }

    private static Optional<Phrase> title(TopicId id) {
        return Optional.ofNullable(TITLES.get(id.value()));
    }

    /// @param code ISO 3166 alpha-2
    public String country(String code) {
        return Names.country(code, phrases.language());
    }

    /// ` (state affiliated)`: what a reader must know of an outlet to weigh its report; empty for most.
    public String caution(Source source) {
        return cautioned(source.affiliation()) ? " (" + affiliation(source.affiliation()) + ")" : "";
    }

    public String affiliation(Affiliation affiliation) {
        return phrases.say(
                switch (affiliation) {
                    case INDEPENDENT -> Phrase.INDEPENDENT;
                    case PUBLIC_BROADCASTER -> Phrase.PUBLIC_BROADCASTER;
                    case STATE_AFFILIATED -> Phrase.STATE_AFFILIATED;
                    case PARTY_TO_THE_CONFLICT -> Phrase.PARTY_TO_THE_CONFLICT;
                    case RESEARCH -> Phrase.RESEARCH;
                    case INTERGOVERNMENTAL -> Phrase.INTERGOVERNMENTAL;
                    case AGGREGATOR -> Phrase.AGGREGATOR;
                    case UNKNOWN -> Phrase.UNKNOWN_AFFILIATION;
                });
    }

    /// The country's flag, or empty. Unicode counts flags among the letters that run from the left: two of them
    /// would turn what stands between, so a reader of the other direction gets a mark after each.
    public String flag(String country) {
        var flag = symbols(country);
        return flag + phrases.language().direction().lineMark(flag);
    }

    /// A pair of regional indicator symbols (Unicode 15, 23.10).
    private static String symbols(String country) {
        return country.length() == 2 && country.chars().allMatch(c -> c >= 'A' && c <= 'Z')
                ? country.chars()
                        .mapToObj(c -> Character.toString(0x1F1E6 + c - 'A'))
                        .collect(Collectors.joining())
                : "";
    }

    /// `just now`, `25 min ago`, `3 h ago`, `2 days ago`, then the date.
    public String ago(Instant then, Instant now) {
        var age = Duration.between(then, now);
        if (age.toMinutes() < 2) {
            return phrases.say(Phrase.JUST_NOW);
        }
        return age.toDays() < 14
                ? phrases.say(Phrase.AGO, span(age))
                : Names.day(then, ZoneOffset.UTC, phrases.language());
    }

    /// `25 min`, `3 h`, `2 days`: the two days before are told in hours.
    public String span(Duration time) {
        if (time.toHours() < 1) {
            return phrases.say(Phrase.MINUTES, time.toMinutes());
        }
        return time.toHours() < 48
                ? phrases.say(Phrase.HOURS, time.toHours())
                : phrases.say(Phrase.DAYS, time.toDays());
    }

    /// ` [fr]`, for a headline in another language than the reader's; empty otherwise.
    public static String languageMark(DigestItem item, String readersLanguage) {
        var language = Language.primary(item.language());
        return language.isEmpty() || language.equals(Language.primary(readersLanguage)) ? "" : " [" + language + "]";
    }

    /// Words that are not ours, kept from upsetting the line they stand in.
    public String outletsWords(String words) {
        return phrases.language().direction().isolate(words);
    }

    /// How many of whom: `47 soldiers`, or the number alone where nobody says what they were.
    public String number(Toll toll) {
        return switch (toll.victims()) {
            case SOLDIERS -> phrases.say(Phrase.SOLDIERS, toll.count());
            case MERCENARIES -> phrases.say(Phrase.MERCENARIES, toll.count());
            case FIGHTERS -> phrases.say(Phrase.FIGHTERS, toll.count());
            case CIVILIANS -> phrases.say(Phrase.CIVILIANS, toll.count());
            case PEOPLE -> Integer.toString(toll.count());
        };
    }
}
