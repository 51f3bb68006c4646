package watch.sahel.bot;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import watch.sahel.delivery.Cut;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;
import watch.sahel.language.Weekdays;
import watch.sahel.subscriber.Choices;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Subscriber;

/// `/schedule`: when digests come. By taps on hours and days, or typed, see [ScheduleReader]. A button says whether
/// its hour or day is to be there, so that a tap that is handled again does no more than it said.
final class ScheduleChoice implements Command {
    private static final String HOUR = "hour";
    private static final String DAY = "day";
    private static final String ON = "on";
    private static final String OFF = "off";
    private static final List<Integer> HOURS = List.of(6, 7, 8, 9, 12, 16, 18, 20, 22);
    /// UTF-16 units of what somebody typed that are said back.
    private static final int MAX_ECHO = 40;

    private static final int HOURS_A_ROW = 5;
    private static final int DAYS_A_ROW = 4;

    private final Resources resources;

    ScheduleChoice(Resources resources) {
        this.resources = resources;
    }

    @Override
    public String word() {
        return "schedule";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_SCHEDULE;
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
        var subscriber = request.subscriber().get();
        if (request.rest().isBlank()) {
            return shown(subscriber, request);
        }
        var phrases = request.wording().phrases();
        return switch (ScheduleReader.read(request.rest(), subscriber.choices().schedule())) {
            case ScheduleReader.Outcome.Read(Schedule schedule) -> chosen(schedule, request);
            case ScheduleReader.Outcome.Unclear(String word) ->
                Reply.of(phrases.say(Phrase.SCHEDULE_UNCLEAR, Cut.at(word, MAX_ECHO)));
            case ScheduleReader.Outcome.TooManyTimes _ ->
                Reply.of(phrases.say(Phrase.SCHEDULE_TOO_MANY, Schedule.Daily.MAX_TIMES));
        };
    }

    private Reply chosen(Schedule schedule, Request request) {
        return resources
                .choose(request, choices -> choices.on(schedule))
                .map(subscriber -> shown(subscriber, request))
                .orElseGet(() -> Reply.notSubscribed(request));
    }

    @Override
    public Reaction tapped(Request request, String code) {
        var said = request.arguments();
        if (request.subscriber().isEmpty()
                || said.isEmpty()
                || !List.of(HOUR, DAY).contains(said.getFirst())) {
            return Reaction.inPlace(answer(request));
        }
        var phrases = request.wording().phrases();
        if (said.size() != 3) {
            return Reaction.inPlace(shown(request.subscriber().get(), request))
                    .withToast(phrases.say(Phrase.BUTTON_OUTDATED));
        }
        var now = request.subscriber().get().choices().schedule();
        var there = said.get(2).equals(ON);
        return (said.getFirst().equals(HOUR) ? withHour(now, said.get(1), there) : withDay(now, said.get(1), there))
                .map(schedule -> Reaction.inPlace(chosen(schedule, request)))
                .orElseGet(() -> Reaction.toast(phrases.say(Phrase.SCHEDULE_NEEDS_BOTH)));
    }

    /// With this hour or without it; the last one stays.
    private static Optional<Schedule> withHour(Schedule now, String hour, boolean there) {
        return LocalTimes.read(hour).flatMap(time -> {
            if (!(now instanceof Schedule.Daily(var times, var days))) {
                return Optional.of(there ? new Schedule.Daily(List.of(time)) : now);
            }
            var changed = new TreeSet<>(times);
            set(changed, time, there);
            return changed.isEmpty() || changed.size() > Schedule.Daily.MAX_TIMES
                    ? Optional.empty()
                    : Optional.of(new Schedule.Daily(List.copyOf(changed), days));
        });
    }

    private static Optional<Schedule> withDay(Schedule now, String number, boolean there) {
        if (!(now instanceof Schedule.Daily(var times, var days)) || !number.matches("[1-7]")) {
            return Optional.empty();
        }
        var changed = EnumSet.copyOf(days);
        set(changed, DayOfWeek.of(Integer.parseInt(number)), there);
        return changed.isEmpty() ? Optional.empty() : Optional.of(new Schedule.Daily(times, changed));
    }

    private static <T> void set(Set<T> all, T one, boolean there) {
        if (there) {
            all.add(one);
        } else {
            all.remove(one);
        }
    }

    private Reply shown(Subscriber subscriber, Request request) {
        var phrases = request.wording().phrases();
        var choices = subscriber.choices();
        var text = new TelegramHtml()
                .text(phrases.say(Phrase.YOUR_RHYTHM, Rhythm.of(choices, phrases)))
                .text("\n\n" + phrases.say(Phrase.SCHEDULE_HINT));
        var rows = new ArrayList<List<Tap>>();
        rows.add(List.of(
                button(mark(choices.schedule() instanceof Schedule.AtOnce) + phrases.say(Phrase.AT_ONCE), "now"),
                button(mark(choices.schedule() instanceof Schedule.Hourly) + phrases.say(Phrase.HOURLY), "hourly")));
        rows.addAll(Rows.of(hours(choices), HOURS_A_ROW));
        if (choices.schedule() instanceof Schedule.Daily(var _, var days)) {
            rows.addAll(Rows.of(days(days, request), DAYS_A_ROW));
        }
        return new Reply(text, rows);
    }

    private List<Tap> hours(Choices choices) {
        var times = choices.schedule() instanceof Schedule.Daily(var chosen, var _) ? chosen : List.<LocalTime>of();
        return Stream.concat(HOURS.stream().map(hour -> LocalTime.of(hour, 0)), times.stream())
                .distinct()
                .sorted()
                .map(time -> choice(HOUR + " " + time, time.toString(), times.contains(time)))
                .toList();
    }

    private List<Tap> days(Set<DayOfWeek> chosen, Request request) {
        return Stream.of(DayOfWeek.values())
                .map(day -> choice(
                        DAY + " " + day.getValue(),
                        Weekdays.name(day, request.wording().phrases().language()),
                        chosen.contains(day)))
                .toList();
    }

    private Tap choice(String what, String label, boolean chosen) {
        return button(mark(chosen) + label, what + " " + (chosen ? OFF : ON));
    }

    private static String mark(boolean chosen) {
        return chosen ? "✅ " : "";
    }
}
