package watch.sahel.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;

/// Reports made of few words, so that stories touch, merge and part.
final class Invented {
    static final List<String> PEOPLE = List.of("Anton", "Bruna", "Chidi", "Dalia", "Emre", "Farid");
    static final List<String> DEEDS =
            List.of("opens", "sells", "paints", "burns", "rents", "mends", "steals", "floods");
    static final List<String> THINGS =
            List.of("bakery", "ferry", "orchard", "museum", "bridge", "tavern", "harbour", "library");
    static final List<String> TOWNS = List.of("Ostrava", "Djibo", "Kidal", "Turku", "Menaka");

    private Invented() {}

    static List<Report> reports(Random random, int count) {
        var reports = new ArrayList<Report>();
        for (var i = 0; i < count; i++) {
            var title = "%s %s %s in %s"
                    .formatted(pick(PEOPLE, random), pick(DEEDS, random), pick(THINGS, random), pick(TOWNS, random));
            var lead = "The %s of %s, %d years old, %s."
                    .formatted(pick(THINGS, random), pick(TOWNS, random), 10 + random.nextInt(4), pick(DEEDS, random));
            var outlet = new Outlet("Outlet " + i, random.nextInt(5) == 0 ? "fr" : "en", "", Affiliation.UNKNOWN);
            reports.add(Reports.report(outlet, random.nextInt(40), title, lead));
        }
        return reports;
    }

    static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
