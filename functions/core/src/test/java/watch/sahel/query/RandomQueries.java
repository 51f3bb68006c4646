package watch.sahel.query;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import watch.sahel.match.Passage;

/// Queries and articles made of the same few words, so that they often meet.
final class RandomQueries {
    private static final List<String> WORDS = List.of(
            "convoy",
            "mine",
            "gold",
            "army",
            "Kidal",
            "Gao",
            "Wagner",
            "Mali",
            "Niger",
            "the",
            "of",
            "колонна",
            "Вагнер",
            "قافلة",
            "القافلة",
            "مالي",
            "Söldner",
            "Wagnersöldner",
            "l'Azawad",
            "Ménaka",
            "JNIM",
            "drone",
            "drones");
    private static final List<String> ENTITIES =
            List.of("jnim", "mali", "niger", "kidal", "wagner-group", "gao", "goita");
    private static final List<String> STEMS = List.of("con*", "droner*", "dron*", "wag*", "колон*", "قاف*");

    private final Random random;

    RandomQueries(Random random) {
        this.random = random;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// A query as somebody might write it; often one that is refused.
    String query() {
        return group(3);
    }

    private String group(int depth) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(_ -> part(depth))
                .collect(Collectors.joining(one(List.of(" ", " AND ", " OR ", " NOT ", " AND NOT "))));
    }

    private String part(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> "@" + one(ENTITIES);
            case 1 -> "\"" + words(2) + "\"";
            case 2 -> placed() + " NEAR/" + (1 + random.nextInt(6)) + " " + placed();
            case 3 -> one(STEMS);
            case 4 -> field();
            case 5, 6 -> one(WORDS);
            case 7 -> "title:(" + one(WORDS) + " OR " + one(STEMS) + ")";
            default -> one(List.of("", "NOT ", "-")) + "(" + group(depth - 1) + ")";
        };
    }

    private String placed() {
        return one(List.of("@" + one(ENTITIES), one(WORDS), "\"" + words(2) + "\"", one(STEMS)));
    }

    private String field() {
        return one(List.of(
                "lang:en",
                "lang:ar",
                "lang:de",
                "country:ML",
                "country:NE",
                "topic:sahel",
                "topic:wagner",
                "source:echo",
                "source:\"lagos echo\"",
                "title:" + one(WORDS)));
    }

    Passage passage() {
        return new Passage(
                words(8),
                words(40),
                one(List.of("en", "fr", "ru", "ar", "de", "")),
                one(List.of("", "Echo", "Lagos Echo", "Gold Mine Daily")));
    }

    private String words(int most) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(_ -> one(WORDS))
                .collect(Collectors.joining(" "));
    }
}
