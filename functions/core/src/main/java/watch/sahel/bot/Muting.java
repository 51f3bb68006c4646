package watch.sahel.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import watch.sahel.delivery.Cut;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Names;
import watch.sahel.language.Phrase;
import watch.sahel.subscriber.Mute;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.text.Sha256;
import watch.sahel.text.Word;
import watch.sahel.text.Words;

/// `/mute WORD|SOURCE [days]`: reports that hold the word, or are of the outlet, are not told. What is an outlet's name
/// is taken for it.
final class Muting implements Command {
    static final int MAX_DAYS = 365;

    private static final String END = "-";
    /// What people write behind the number, in the bot's languages.
    private static final Set<String> DAYS = Set.of(
            "day", "days", "jour", "jours", "день", "дня", "дней", "дні", "днів", "يوم", "يوما", "يومين", "أيام",
            "ايام");
    private static final int TAG_CHARS = 12;

    private final Resources resources;

    Muting(Resources resources) {
        this.resources = resources;
    }

    @Override
    public String word() {
        return "mute";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_MUTE;
    }

    @Override
    public boolean changes(Request request) {
        return !request.rest().isBlank();
    }

    @Override
    public Reply answer(Request request) {
        if (request.subscriber().isEmpty()) {
            return Reply.notSubscribed(request);
        }
        var said = withoutDayWord(request.arguments());
        if (said.isEmpty()) {
            return list(request.subscriber().get(), request);
        }
        var phrases = request.wording().phrases();
        var days = said.size() > 1 ? days(said.getLast()) : Optional.<Integer>empty();
        if (days.filter(count -> count < 1 || count > MAX_DAYS).isPresent()) {
            return Reply.of(phrases.say(Phrase.DAYS_OUT_OF_RANGE, MAX_DAYS));
        }
        var name = String.join(" ", days.isPresent() ? said.subList(0, said.size() - 1) : said);
        if (name.length() > Mute.MAX_NAME || Words.of(name).isEmpty()) {
            return Reply.of(phrases.say(Phrase.MUTE_UNCLEAR));
        }
        return mute(name, days.map(count -> request.now().plus(Duration.ofDays(count))), request);
    }

    /// `RFI 7 days` is `RFI 7`.
    private static List<String> withoutDayWord(List<String> said) {
        var last = said.size() - 1;
        return said.size() > 2
                        && DAYS.contains(said.get(last).toLowerCase(Locale.ROOT))
                        && days(said.get(last - 1)).isPresent()
                ? said.subList(0, last)
                : said;
    }

    /// A number of up to four digits, with or without a letter for days: more is a word to mute.
    private static Optional<Integer> days(String typed) {
        var plain = LocalTimes.plainDigits(typed).replaceFirst("(?<=\\d)[dDjJдД]$", "");
        return plain.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(plain)) : Optional.empty();
    }

    private Reply mute(String name, Optional<Instant> until, Request request) {
        var mute = outlet(name, request)
                .map(outlet -> new Mute(Mute.Kind.OUTLET, outlet, until))
                .orElseGet(() -> new Mute(Mute.Kind.WORD, name, until));
        var now = request.now();
        if (request.subscriber().orElseThrow().choices().mutes().with(mute, now).isEmpty()) {
            return Reply.of(request.wording().phrases().say(Phrase.MUTES_FULL));
        }
        return resources
                .choose(
                        request,
                        choices -> choices.mutes(choices.mutes().with(mute, now).orElse(choices.mutes())))
                .map(subscriber -> list(subscriber, request))
                .orElseGet(() -> Reply.notSubscribed(request));
    }

    /// The outlet of this name, as the feeds have it.
    private Optional<String> outlet(String name, Request request) {
        var wanted = folded(name);
        return resources.feeds().all().stream()
                .filter(OwnFeeds.visibleTo(request.subscriber()))
                .map(feed -> feed.outlet().name())
                .filter(outlet -> folded(outlet).equals(wanted) && outlet.length() <= Mute.MAX_NAME)
                .findFirst();
    }

    private static List<String> folded(String text) {
        return Words.of(text).stream().map(Word::folded).toList();
    }

    @Override
    public Reaction tapped(Request request, String code) {
        var said = request.arguments();
        if (said.size() != 2
                || !said.getFirst().equals(END)
                || request.subscriber().isEmpty()) {
            return Reaction.inPlace(answer(request));
        }
        var subscriber = request.subscriber().get();
        var ended = subscriber.choices().mutes().all().stream()
                .filter(mute -> tag(mute).equals(said.get(1)))
                .findFirst();
        var left = ended.flatMap(mute -> resources.choose(
                        request, choices -> choices.mutes(choices.mutes().without(mute, request.now()))))
                .orElse(subscriber);
        return Reaction.inPlace(list(left, request));
    }

    private Reply list(Subscriber subscriber, Request request) {
        var phrases = request.wording().phrases();
        var mutes = subscriber.choices().mutes().at(request.now());
        var text = new TelegramHtml();
        if (mutes.isEmpty()) {
            return Reply.of(text.text(phrases.say(Phrase.MUTES_NONE) + "\n\n" + phrases.say(Phrase.MUTE_HINT)));
        }
        text.bold(phrases.say(Phrase.MUTES_TITLE));
        var buttons = new ArrayList<Tap>();
        for (var mute : mutes) {
            var line = new TelegramHtml().text("\n" + (buttons.size() + 1) + ". " + line(mute, subscriber, request));
            if (text.fits(line)) {
                text.append(line);
                buttons.add(button("🔊 " + (buttons.size() + 1), END + " " + tag(mute)));
            }
        }
        var hint = new TelegramHtml().text("\n\n" + phrases.say(Phrase.MUTE_HINT));
        return new Reply(text.fits(hint) ? text.append(hint) : text, Rows.of(buttons));
    }

    private static String line(Mute mute, Subscriber subscriber, Request request) {
        var phrases = request.wording().phrases();
        var sign = mute.kind() == Mute.Kind.OUTLET ? "📰 " : "";
        var end = mute.until()
                .map(until -> " · "
                        + phrases.say(
                                Phrase.UNTIL,
                                Names.day(until, subscriber.choices().zone(), phrases.language())))
                .orElse("");
        return sign + request.wording().outletsWords(Cut.at(mute.name(), Mute.MAX_NAME)) + end;
    }

    private static String tag(Mute mute) {
        return Sha256.identity(mute.kind() + " " + String.join(" ", folded(mute.name())))
                .substring(0, TAG_CHARS);
    }
}
