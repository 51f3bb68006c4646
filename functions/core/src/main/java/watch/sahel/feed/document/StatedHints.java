package watch.sahel.feed.document;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Element;

/// Reads what a channel says of how often it is worth a look. What is no number, hour or day is passed over.
final class StatedHints {
    /// A document that says more says nothing (and `PT1000000H` would overflow).
    private static final long MAX_MINUTES = Duration.ofDays(366).toMinutes();

    private static final int HOURS_OF_A_DAY = 24;

    private StatedHints() {}

    static UpdateHints of(Fields channel) {
        var interval = Stream.of(ttl(channel), period(channel))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
        return new UpdateHints(interval, hours(channel), days(channel));
    }

    /// RSS 2.0: minutes.
    private static Optional<Duration> ttl(Fields channel) {
        return channel.text("ttl").flatMap(StatedHints::number).map(Duration::ofMinutes);
    }

    /// RSS 1.0's syndication module: so many updates in a period; both have a default, but only if one is there.
    private static Optional<Duration> period(Fields channel) {
        var name = channel.text("sy:updateperiod");
        var frequency = channel.text("sy:updatefrequency").flatMap(StatedHints::number);
        if (name.isEmpty() && frequency.isEmpty()) {
            return Optional.empty();
        }
        var period =
                switch (name.orElse("daily").toLowerCase(Locale.ROOT)) {
                    case "hourly" -> Duration.ofHours(1);
                    case "weekly" -> Duration.ofDays(7);
                    case "monthly" -> Duration.ofDays(30);
                    case "yearly" -> Duration.ofDays(365);
                    default -> Duration.ofDays(1);
                };
        return Optional.of(period.dividedBy(frequency.orElse(1L)));
    }

    private static Optional<Long> number(String text) {
        var digits = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits
                ? Optional.of(Long.valueOf(text)).filter(value -> value > 0 && value <= MAX_MINUTES)
                : Optional.empty();
    }

    /// Some write 24 for midnight.
    private static Set<Integer> hours(Fields channel) {
        var hours = new HashSet<Integer>();
        channel.each("skiphours")
                .flatMap(skip -> skip.getChildren().stream())
                .map(Element::getTextTrim)
                .filter(text ->
                        text.length() < 3 && !text.isEmpty() && text.chars().allMatch(Character::isDigit))
                .map(Integer::valueOf)
                .filter(hour -> hour <= HOURS_OF_A_DAY)
                .forEach(hour -> hours.add(hour % HOURS_OF_A_DAY));
        return hours.size() == HOURS_OF_A_DAY ? Set.of() : hours;
    }

    private static Set<DayOfWeek> days(Fields channel) {
        var days = new HashSet<DayOfWeek>();
        channel.each("skipdays")
                .flatMap(skip -> skip.getChildren().stream())
                .map(day -> day.getTextTrim().toUpperCase(Locale.ROOT))
                .forEach(name -> Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().equals(name))
                        .forEach(days::add));
        return days.size() == DayOfWeek.values().length ? Set.of() : days;
    }
}
