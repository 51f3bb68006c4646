package watch.sahel.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Invented news of many outlets, the same for the same outlet and time: fifty items an outlet a day, a tenth of them
/// about the war, each on one of the day's events, which several outlets tell in their own words and languages.
final class InventedDay {
    static final int ITEMS_A_DAY = 50;
    /// Events of the war a day: each is told by ten outlets, on average.
    private static final int EVENTS_A_DAY = 100;

    private static final Duration BETWEEN_EVENTS = Duration.ofDays(1).dividedBy(EVENTS_A_DAY);
    private static final double ABOUT_THE_WAR = 0.1;
    private static final List<String> LANGUAGES = List.of("en", "fr", "ru", "en", "fr");
    private static final List<String> PLACES = List.of(
            "Azawad",
            "Bamako",
            "Kidal",
            "Gao",
            "Timbuktu",
            "Ménaka",
            "Taoudenni",
            "Mopti",
            "Ségou",
            "Sikasso",
            "Koulikoro",
            "Kayes",
            "Nioro du Sahel",
            "Tessalit",
            "Aguelhok",
            "Anéfis",
            "Tinzaouatene",
            "Abeïbara",
            "Tin-Essako",
            "Boughessa",
            "In Khalil",
            "In Afarak",
            "Almoustarat",
            "Bourem",
            "Amachach",
            "Ansongo",
            "Labbezanga",
            "Tessit",
            "Talataye",
            "Tidermène",
            "Andéramboukane",
            "Inékar",
            "Djebock",
            "Gossi",
            "Hombori",
            "Gourma-Rharous",
            "Goundam",
            "Niafunké",
            "Diré",
            "Léré",
            "Ras el Ma",
            "Lerneb",
            "Tonka",
            "Douentza",
            "Boni",
            "Boulkessi",
            "Mondoro",
            "Koro",
            "Bankass",
            "Bandiagara",
            "Djenné",
            "Moura",
            "Konna",
            "Sévaré",
            "Ténenkou",
            "Youwarou",
            "Nampala",
            "Dioura",
            "Niono",
            "Diabaly",
            "Sokolo",
            "Farabougou",
            "Dogofry",
            "Macina",
            "Kati",
            "Sénou",
            "Faladié",
            "Ogossagou",
            "Sobane Da",
            "Diallassagou",
            "Kéniéba",
            "Kéniéroba");
    private static final List<String> ACTORS = List.of(
            "JNIM", "Wagner", "Africa Corps", "Azawad Liberation Front", "Islamic State in the Sahel", "Malian army");
    private static final List<String> DEEDS = List.of(
            "attack", "ambush", "drone strike", "raid", "blockade", "shelling", "kidnapping", "clash", "bombing");
    private static final List<String> TARGETS = List.of(
            "convoy", "market", "gold mine", "army post", "village", "fuel trucks", "airport", "bridge", "school");

    private InventedDay() {}

    record Item(String id, String title, String summary, String language, Instant published) {
        boolean aboutTheWar() {
            return summary.contains("people died");
        }
    }

    /// What an outlet published after `since` and not after `until`, oldest first.
    static List<Item> published(int outlet, Instant since, Instant until) {
        var items = new ArrayList<Item>();
        for (var day = since.truncatedTo(ChronoUnit.DAYS); !day.isAfter(until); day = day.plus(Duration.ofDays(1))) {
            for (var number = 0; number < ITEMS_A_DAY; number++) {
                var random = random(outlet, day, number);
                var at = day.plusSeconds((long) ((number + random.nextDouble()) * 86_400 / ITEMS_A_DAY));
                if (at.isAfter(since) && !at.isAfter(until)) {
                    items.add(item(outlet, number, at, random));
                }
            }
        }
        return items;
    }

    private static SplittableRandom random(int outlet, Instant day, int number) {
        return new SplittableRandom((day.getEpochSecond() * 1_000 + outlet) * 1_000 + number);
    }

    private static Item item(int outlet, int number, Instant at, SplittableRandom random) {
        var language = LANGUAGES.get(outlet % LANGUAGES.size());
        var id = outlet + "-" + at.getEpochSecond() + "-" + number;
        if (random.nextDouble() >= ABOUT_THE_WAR) {
            return new Item(id, sentence(random, 9), sentence(random, 50), language, at);
        }
        var age = (long) (-Math.log(1 - random.nextDouble()) * 5);
        var event = new SplittableRandom(at.getEpochSecond() / BETWEEN_EVENTS.toSeconds() - age);
        var place = one(PLACES, event);
        var actor = one(ACTORS, event);
        var deed = one(DEEDS, event);
        var target = one(TARGETS, event);
        var killed = 3 + event.nextInt(60);
        var name = sentence(event, 1);
        var other = sentence(event, 1);
        var title =
                switch (language) {
                    case "fr" ->
                        "%s : %d morts dans une attaque (%s) près de %s, selon %s"
                                .formatted(actor, killed, target, place, name);
                    case "ru" -> "%s: %d погибших, %s, %s (%s)".formatted(place, killed, actor, target, name);
                    default -> "%d killed in %s on %s near %s, says %s".formatted(killed, deed, target, place, name);
                };
        var summary = "%s of %s told of a %s on a %s near %s, in which %d people died. %s was blamed. %s"
                .formatted(name, other, deed, target, place, killed, actor, sentence(random, 35));
        return new Item(id, title, summary, language, at);
    }

    private static <T> T one(List<T> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    private static String sentence(SplittableRandom random, int words) {
        var text = new StringBuilder();
        for (var word = 0; word < words; word++) {
            text.append(word == 0 ? "" : " ");
            for (var syllable = 2 + random.nextInt(3); syllable > 0; syllable--) {
                text.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
            }
        }
        return text.toString();
    }
}
