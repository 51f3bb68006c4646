package watch.sahel.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import watch.sahel.match.TopicId;
import watch.sahel.story.Report;
import watch.sahel.story.Story;

/// How much a topic has to tell.
///
/// @param stories of the last week
/// @param days how many of them got a report on each of the last seven days (UTC), oldest first
record Activity(TopicId topic, int stories, List<Integer> days) {
    private static final int DAYS = 7;

    /// @param week the stories of the last week, on whatever topics
    static Activity of(TopicId topic, List<Story> week, Instant now) {
        var own = week.stream().filter(story -> story.topics().contains(topic)).toList();
        var today = day(now);
        var days = IntStream.rangeClosed(1 - DAYS, 0)
                .mapToObj(today::plusDays)
                .map(day -> (int)
                        own.stream().filter(story -> reportedOn(story, day)).count())
                .toList();
        return new Activity(topic, own.size(), days);
    }

    private static boolean reportedOn(Story story, LocalDate day) {
        return story.reports().stream()
                .map(Report::published)
                .map(Activity::day)
                .anyMatch(day::equals);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /// A bar for each day. For eyes only: the number is said beside it.
    String bars() {
        var most = Math.max(1, days.stream().mapToInt(Integer::intValue).max().orElse(0));
        var bars = new StringBuilder(
                "<svg class=\"bars\" viewBox=\"0 0 62 20\" aria-hidden=\"true\" focusable=\"false\">");
        for (var i = 0; i < days.size(); i++) {
            var height = days.get(i) == 0 ? 1 : Math.max(2, 20 * days.get(i) / most);
            bars.append("<rect x=\"%d\" y=\"%d\" width=\"8\" height=\"%d\"/>".formatted(9 * i, 20 - height, height));
        }
        return bars.append("</svg>").toString();
    }
}
