package watch.sahel.bot;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import watch.sahel.delivery.Cut;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;
import watch.sahel.subscriber.QuietHours;
import watch.sahel.subscriber.QuietHours.Pass;
import watch.sahel.subscriber.Subscriber;

/// `/quiet 22-7`: when nothing rings, and whether breaking news may.
final class QuietChoice implements Command {
    private static final Set<String> OFF = Set.of("off", "no", "none", "0", "non", "нет", "ні", "لا");
    private static final String BREAKING = "breaking";
    private static final String ON = "on";
    /// UTF-16 units of what somebody typed that are said back.
    private static final int MAX_ECHO = 40;

    private final Resources resources;

    QuietChoice(Resources resources) {
        this.resources = resources;
    }

    @Override
    public String word() {
        return "quiet";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_QUIET;
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
        var typed =
                LocalTimes.plainDigits(request.rest()).toLowerCase(Locale.ROOT).strip();
        if (typed.isEmpty()) {
            return shown(request.subscriber().get(), request);
        }
        return change(typed)
                .flatMap(change -> resources.choose(request, choices -> choices.quiet(change.apply(choices.quiet()))))
                .map(subscriber -> shown(subscriber, request))
                .orElseGet(() -> Reply.of(
                        request.wording().phrases().say(Phrase.QUIET_UNCLEAR, Cut.at(request.rest(), MAX_ECHO))));
    }

    @Override
    public Reaction tapped(Request request, String code) {
        return Reaction.inPlace(answer(request));
    }

    /// Two times, with `breaking` behind them for news that may ring; `breaking` alone and `breaking off` change that
    /// only.
    private static Optional<UnaryOperator<QuietHours>> change(String typed) {
        if (OFF.contains(typed)) {
            return Optional.of(_ -> QuietHours.NONE);
        }
        if (typed.matches(BREAKING + "(\\s+\\S+)?")) {
            return pass(typed.substring(BREAKING.length()).strip())
                    .map(pass -> quiet -> new QuietHours(quiet.from(), quiet.to(), pass));
        }
        var breaking = typed.endsWith(" " + BREAKING);
        var hours = breaking ? typed.substring(0, typed.length() - BREAKING.length()) : typed;
        var times = LocalTimes.all(hours);
        return times.size() == 2
                ? Optional.of(quiet -> between(times.get(0), times.get(1), breaking ? Pass.BREAKING : quiet.pass()))
                : Optional.empty();
    }

    private static QuietHours between(LocalTime from, LocalTime to, Pass pass) {
        return from.equals(to) ? QuietHours.NONE : new QuietHours(from, to, pass);
    }

    private static Optional<Pass> pass(String typed) {
        if (OFF.contains(typed)) {
            return Optional.of(Pass.NOTHING);
        }
        return typed.isEmpty() || typed.equals(ON) ? Optional.of(Pass.BREAKING) : Optional.empty();
    }

    private Reply shown(Subscriber subscriber, Request request) {
        var phrases = request.wording().phrases();
        var quiet = subscriber.choices().quiet();
        var zone = Rhythm.zone(subscriber.choices().zone());
        var now = quiet.none()
                ? phrases.say(Phrase.QUIET_NONE)
                : phrases.say(
                        Phrase.QUIET_HOURS, quiet.from().toString(), quiet.to().toString(), zone);
        var text = new TelegramHtml().text(now).text("\n\n" + phrases.say(Phrase.QUIET_HINT));
        var presets = List.of(button("22–7", "22-7"), button("23–6", "23-6"), button("0–8", "0-8"));
        if (quiet.none()) {
            return new Reply(text, List.of(presets));
        }
        var rings = quiet.pass() == Pass.BREAKING;
        var mark = rings ? "✅ " : "▫️ ";
        return new Reply(
                text,
                List.of(
                        presets,
                        List.of(button(mark + phrases.say(Phrase.QUIET_BREAKING), BREAKING + (rings ? " off" : " on"))),
                        List.of(button(phrases.say(Phrase.QUIET_OFF), "off"))));
    }
}
