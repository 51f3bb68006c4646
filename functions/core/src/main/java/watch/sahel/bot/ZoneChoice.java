package watch.sahel.bot;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import watch.sahel.delivery.Cut;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Names;
import watch.sahel.language.Phrase;
import watch.sahel.language.ZoneNames;
import watch.sahel.subscriber.Subscriber;

/// `/timezone CITY`: the clock of all local times.
final class ZoneChoice implements Command {
    /// Where most readers are: the Sahel, its neighbours, and where its news is written.
    private static final List<String> COMMON = List.of(
            "Africa/Bamako",
            "Africa/Ouagadougou",
            "Africa/Niamey",
            "Africa/Ndjamena",
            "Africa/Nouakchott",
            "Africa/Dakar",
            "Africa/Lagos",
            "Africa/Khartoum",
            "Africa/Cairo",
            "Europe/London",
            "Europe/Paris",
            "Europe/Kyiv",
            "Europe/Moscow",
            "America/New_York");

    private static final int SUGGESTIONS = 6;
    /// The most clocks of one country.
    private static final int MEANT = 30;
    private static final int BUTTONS_A_ROW = 2;
    /// UTF-16 units of what somebody typed that are said back; no city's name is longer.
    private static final int MAX_ECHO = 60;

    private final Resources resources;

    ZoneChoice(Resources resources) {
        this.resources = resources;
    }

    @Override
    public String word() {
        return "timezone";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_TIMEZONE;
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
        if (request.rest().isBlank()) {
            return shown(request.subscriber().get(), request);
        }
        var typed = LocalTimes.plainDigits(Cut.at(request.rest().strip(), MAX_ECHO));
        return ZoneNames.read(typed)
                .flatMap(zone -> resources.choose(request, choices -> choices.at(zone)))
                .map(subscriber -> Reply.of(now(subscriber, request)))
                .orElseGet(() -> unclear(typed, request));
    }

    @Override
    public Reaction tapped(Request request, String code) {
        return Reaction.inPlace(answer(request));
    }

    private Reply unclear(String typed, Request request) {
        var phrases = request.wording().phrases();
        var meant = ZoneNames.like(typed, MEANT).stream()
                .sorted(Comparator.comparing(zone -> !COMMON.contains(zone.getId())))
                .limit(SUGGESTIONS)
                .toList();
        var text = new TelegramHtml()
                .text(phrases.say(Phrase.ZONE_UNCLEAR, typed))
                .text(meant.isEmpty() ? "" : " " + phrases.say(Phrase.QUERY_PERHAPS));
        return new Reply(text, buttons(meant));
    }

    private Reply shown(Subscriber subscriber, Request request) {
        var text = now(subscriber, request)
                .text("\n\n" + request.wording().phrases().say(Phrase.ZONE_HINT));
        return new Reply(text, buttons(COMMON.stream().map(ZoneId::of).toList()));
    }

    private static TelegramHtml now(Subscriber subscriber, Request request) {
        var phrases = request.wording().phrases();
        var zone = subscriber.choices().zone();
        return new TelegramHtml()
                .text(phrases.say(
                        Phrase.ZONE_NOW, Rhythm.zone(zone), Names.moment(request.now(), zone, phrases.language())));
    }

    /// `Bamako`.
    private List<List<Tap>> buttons(List<ZoneId> zones) {
        var taps = zones.stream()
                .map(zone -> button(
                        zone.getId()
                                .substring(zone.getId().lastIndexOf('/') + 1)
                                .replace('_', ' '),
                        zone.getId()))
                .toList();
        return Rows.of(taps, BUTTONS_A_ROW);
    }
}
