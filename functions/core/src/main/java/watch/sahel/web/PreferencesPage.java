package watch.sahel.web;

import static watch.sahel.delivery.email.Html.escape;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import watch.sahel.delivery.Wording;
import watch.sahel.language.Language;
import watch.sahel.language.Names;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Subscriber;

/// The preferences form of a mailbox, in its own language. What is filled in is read by [Preferences].
final class PreferencesPage {
    /// Those named after places, and UTC.
    static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.equals("UTC")
                    || zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
            .sorted()
            .toList();

    private static final List<LocalTime> USUAL_TIMES = List.of(LocalTime.of(7, 0), LocalTime.of(18, 0));

    /// @param said what has just been done, or empty
    Answer show(Subscriber known, String token, String said) {
        return page(
                200,
                known,
                token,
                said.isEmpty() ? "" : "<p role=\"status\"><strong>" + escape(said) + "</strong></p>\n");
    }

    Answer refuse(Subscriber known, String token, String why) {
        var phrases = Phrases.forReader(known.language());
        return page(400, known, token, Fields.alert(phrases.say(Phrase.PREFERENCES_NOT_SAVED) + " " + why));
    }

    private static Answer page(int status, Subscriber known, String token, String above) {
        var language = Language.of(known.language());
        var phrases = Phrases.in(language);
        var action = escape("/preferences?token=" + token);
        var body = above
                + "<form method=\"post\" action=\"" + action + "\">\n"
                + topics(known, language)
                + times(known, phrases)
                + zone(known, phrases)
                + language(known, phrases)
                + "<p>"
                + Fields.choice("checkbox", "paused", "yes", phrases.say(Phrase.PREFERENCES_PAUSED), !known.active())
                + "</p>\n<p><button>" + escape(phrases.say(Phrase.PREFERENCES_SAVE)) + "</button></p>\n</form>\n"
                + forgetting(action, phrases);
        return MailPages.note(status, language, phrases.say(Phrase.PREFERENCES), body);
    }

    private static String topics(Subscriber known, Language language) {
        var wording = Wording.in(language);
        var boxes = Preferences.offered(known).stream()
                .map(topic -> Fields.choice(
                        "checkbox",
                        "topic",
                        topic.value(),
                        wording.topic(topic),
                        known.topics().contains(topic)))
                .collect(Collectors.joining());
        return Fields.group(wording.phrases().say(Phrase.PREFERENCES_TOPICS), boxes);
    }

    private static String times(Subscriber known, Phrases phrases) {
        var schedule = known.choices().schedule();
        var asNow = schedule instanceof Schedule.Every
                ? Fields.choice("radio", "when", "as-now", phrases.say(Phrase.PREFERENCES_AS_NOW), true)
                : "";
        var times = schedule instanceof Schedule.Daily daily ? daily.times() : USUAL_TIMES;
        var choices = asNow
                + Fields.choice(
                        "radio",
                        "when",
                        "at-once",
                        phrases.say(Phrase.PREFERENCES_AT_ONCE),
                        schedule instanceof Schedule.AtOnce)
                + Fields.choice(
                        "radio",
                        "when",
                        "hourly",
                        phrases.say(Phrase.PREFERENCES_HOURLY),
                        schedule instanceof Schedule.Hourly)
                + Fields.choice(
                        "radio",
                        "when",
                        "daily",
                        phrases.say(Phrase.PREFERENCES_DAILY),
                        schedule instanceof Schedule.Daily)
                + """
                <p><label for="times">%s</label><br>
                <input id="times" name="times" value="%s" dir="ltr" autocomplete="off"></p>
                """.formatted(
                                escape(phrases.say(Phrase.PREFERENCES_TIMES)),
                                escape(times.stream().map(LocalTime::toString).collect(Collectors.joining(", "))));
        return Fields.group(phrases.say(Phrase.PREFERENCES_WHEN), choices + days(schedule, phrases));
    }

    private static String days(Schedule schedule, Phrases phrases) {
        Set<DayOfWeek> chosen =
                schedule instanceof Schedule.Daily daily ? daily.days() : EnumSet.allOf(DayOfWeek.class);
        var boxes = Arrays.stream(DayOfWeek.values())
                .map(day -> Fields.choice(
                        "checkbox",
                        "day",
                        Integer.toString(day.getValue()),
                        Names.weekday(day, phrases.language()),
                        chosen.contains(day)))
                .collect(Collectors.joining());
        return Fields.group(phrases.say(Phrase.PREFERENCES_DAYS), boxes);
    }

    private static String zone(Subscriber known, Phrases phrases) {
        var current = known.choices().zone();
        var name = current.equals(ZoneOffset.UTC) ? "UTC" : current.getId();
        var own = ZONES.contains(current.getId()) ? "" : Fields.option("", name, true);
        var options = ZONES.stream()
                .filter(zone -> own.isEmpty() || !zone.equals(name))
                .map(zone -> Fields.option(zone, zone.replace('_', ' '), zone.equals(current.getId())))
                .collect(Collectors.joining());
        return select("zone", phrases.say(Phrase.PREFERENCES_ZONE), own + options);
    }

    private static String language(Subscriber known, Phrases phrases) {
        var options = Arrays.stream(Language.values())
                .map(language ->
                        Fields.option(language.tag(), language.ownName(), language == Language.of(known.language())))
                .collect(Collectors.joining());
        return select("language", phrases.say(Phrase.PREFERENCES_LANGUAGE), options);
    }

    private static String select(String name, String label, String options) {
        return "<p><label for=\"%s\">%s</label><br>\n<select id=\"%s\" name=\"%s\">\n%s</select></p>\n"
                .formatted(name, escape(label), name, name, options);
    }

    /// Two steps, so that nobody is forgotten by a slip.
    private static String forgetting(String action, Phrases phrases) {
        return """
                <details>
                <summary>%s</summary>
                %s<form method="post" action="%s">
                <p><button name="forget" value="yes">%s</button></p>
                </form>
                </details>
                """.formatted(
                        escape(phrases.say(Phrase.FORGET_ME)),
                        Fields.paragraph(phrases.say(Phrase.FORGET_ME_MEANS)),
                        action,
                        escape(phrases.say(Phrase.FORGET_ME_SURE)));
    }
}
