package watch.sahel.lambda.dynamo;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import watch.sahel.match.EntityId;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.Choices;
import watch.sahel.subscriber.Choices.NothingNew;
import watch.sahel.subscriber.Feedback;
import watch.sahel.subscriber.QuietHours;

/// A subscriber's choices as attributes of its item. What is as for everybody is left out, and so is what items of
/// before it could be chosen do not have.
final class ChoicesItem {
    private ChoicesItem() {}

    static void write(Choices choices, ItemWriter item) {
        item.text("zone", choices.zone().getId())
                .texts("topics", values(choices.topics()))
                .text("schedule", ScheduleText.of(choices.schedule()))
                .texts("atOnce", values(choices.atOnce()))
                .text("nothingNew", choices.nothingNew().name())
                .texts("more", names(choices.feedback().more()))
                .texts("less", names(choices.feedback().less()))
                .texts("mutes", MuteText.of(choices.mutes()));
        choices.pausedUntil().ifPresent(end -> item.instant("pausedUntil", end));
        if (!choices.quiet().none()) {
            item.text("quiet", quiet(choices.quiet()));
        }
    }

    static Choices read(Row row) {
        return new Choices(
                ZoneId.of(row.text("zone")),
                topics(row.texts("topics")),
                ScheduleText.read(row.text("schedule")),
                topics(row.texts("atOnce")),
                row.optionalText("quiet").map(ChoicesItem::readQuiet).orElse(QuietHours.NONE),
                row.optionalText("nothingNew").map(NothingNew::valueOf).orElse(NothingNew.NO_MESSAGE),
                new Feedback(entities(row.texts("more")), entities(row.texts("less"))),
                MuteText.read(row.texts("mutes")),
                row.optionalInstant("pausedUntil"));
    }

    /// `22:00 06:30 BREAKING`.
    private static String quiet(QuietHours quiet) {
        return quiet.from() + " " + quiet.to() + " " + quiet.pass();
    }

    private static QuietHours readQuiet(String text) {
        var parts = text.split(" ", -1);
        return new QuietHours(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]), QuietHours.Pass.valueOf(parts[2]));
    }

    private static Collection<String> values(Set<TopicId> topics) {
        return topics.stream().map(TopicId::value).toList();
    }

    private static Set<TopicId> topics(Set<String> values) {
        return values.stream().map(TopicId::new).collect(Collectors.toSet());
    }

    private static Collection<String> names(Set<EntityId> entities) {
        return entities.stream().map(EntityId::value).toList();
    }

    private static Set<EntityId> entities(Set<String> names) {
        return names.stream().map(EntityId::new).collect(Collectors.toSet());
    }
}
