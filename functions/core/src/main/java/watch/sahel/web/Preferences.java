package watch.sahel.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watch.sahel.delivery.Cut;
import watch.sahel.language.Language;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.match.Topic;
import watch.sahel.match.TopicId;
import watch.sahel.match.Topics;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;

/// What the preferences form says, read. Nothing comes out of it but what the form offers.
sealed interface Preferences {
    /// UTF-16 units of what was typed that are shown back.
    int MAX_ECHO = 60;

    /// @param topics of those offered
    record Chosen(Set<TopicId> topics, Schedule schedule, ZoneId zone, Language language, boolean active)
            implements Preferences {
        Subscriber applied(Subscriber before, Instant now) {
            var choices = before.choices().following(topics).on(schedule).at(zone);
            var standing = active ? Standing.ACTIVE : before.active() ? Standing.STOPPED : before.standing();
            return before.choosing(choices, now).speaking(language.tag()).standing(standing);
        }
    }

    /// @param why in the reader's language
    record Wrong(String why) implements Preferences {}

    static Preferences read(Form form, Subscriber known) {
        var phrases = Phrases.forReader(known.language());
        var topics = topics(form, known);
        var active = !form.ticked("paused");
        var schedule = schedule(form, known);
        if (topics.isEmpty() && active) {
            return new Wrong(phrases.say(Phrase.PREFERENCES_NO_TOPIC));
        }
        if (schedule.isEmpty()) {
            return new Wrong(
                    days(form).isEmpty()
                            ? phrases.say(Phrase.PREFERENCES_NO_DAYS)
                            : phrases.say(Phrase.PREFERENCES_NO_TIMES, Cut.at(form.text("times"), MAX_ECHO)));
        }
        return new Chosen(
                topics, schedule.get(), zone(form).orElse(known.choices().zone()), language(form, known), active);
    }

    /// What may be ticked: the built-in topics, and what the mailbox has besides.
    static List<TopicId> offered(Subscriber known) {
        var builtIn = Topics.builtIn().stream().map(Topic::id);
        var own = known.topics().stream().sorted(java.util.Comparator.comparing(TopicId::value));
        return Stream.concat(builtIn, own).distinct().toList();
    }

    private static Set<TopicId> topics(Form form, Subscriber known) {
        var ticked = new HashSet<>(form.all("topic"));
        return offered(known).stream()
                .filter(topic -> ticked.contains(topic.value()))
                .collect(Collectors.toSet());
    }

    /// Empty if times or days make none.
    private static Optional<Schedule> schedule(Form form, Subscriber known) {
        return switch (form.text("when")) {
            case "at-once" -> Optional.of(new Schedule.AtOnce());
            case "hourly" -> Optional.of(new Schedule.Hourly());
            case "daily" -> daily(form);
            default -> Optional.of(known.choices().schedule());
        };
    }

    private static Optional<Schedule> daily(Form form) {
        try {
            var times = Arrays.stream(form.text("times").split("[,،;\\s]+"))
                    .map(Preferences::time)
                    .toList();
            return Optional.of(new Schedule.Daily(times, days(form)));
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// `7:30` is `07:30`.
    private static LocalTime time(String text) {
        return LocalTime.parse(text.length() == 4 && text.charAt(1) == ':' ? "0" + text : text);
    }

    private static Set<DayOfWeek> days(Form form) {
        var ticked = new HashSet<>(form.all("day"));
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> ticked.contains(Integer.toString(day.getValue())))
                .collect(Collectors.toSet());
    }

    private static Optional<ZoneId> zone(Form form) {
        var zone = form.text("zone");
        return PreferencesPage.ZONES.contains(zone) ? Optional.of(ZoneId.of(zone)) : Optional.empty();
    }

    private static Language language(Form form, Subscriber known) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(form.text("language")))
                .findFirst()
                .orElse(Language.of(known.language()));
    }
}
