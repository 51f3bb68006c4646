package watch.sahel.lambda.dynamo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import watch.sahel.subscriber.Mute;
import watch.sahel.subscriber.Mutes;

/// What is muted as texts of a set, and back: `003 WORD 2026-11-27T12:00:00Z football`, with `-` for no end. The number
/// keeps their order.
final class MuteText {
    private static final String FOR_GOOD = "-";
    private static final int PARTS = 4;

    private MuteText() {}

    static List<String> of(Mutes mutes) {
        var all = mutes.all();
        return all.stream().map(mute -> text(all.indexOf(mute), mute)).toList();
    }

    private static String text(int place, Mute mute) {
        var until = mute.until().map(Instant::toString).orElse(FOR_GOOD);
        return "%03d %s %s %s".formatted(place, mute.kind(), until, mute.name());
    }

    static Mutes read(Set<String> texts) {
        return new Mutes(texts.stream()
                .sorted(Comparator.naturalOrder())
                .map(MuteText::read)
                .toList());
    }

    private static Mute read(String text) {
        var parts = text.split(" ", PARTS);
        var until = parts[2].equals(FOR_GOOD) ? Optional.<Instant>empty() : Optional.of(Instant.parse(parts[2]));
        return new Mute(Mute.Kind.valueOf(parts[1]), parts[3], until);
    }
}
