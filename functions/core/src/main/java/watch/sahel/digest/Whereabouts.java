package watch.sahel.digest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import watch.sahel.match.Entity;
import watch.sahel.match.EntityId;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Type;
import watch.sahel.story.Story;

/// In which countries a story plays, by what its reports name. Countries that mostly act elsewhere are not among
/// them: a report that names Russia tells who, not where.
final class Whereabouts {
    /// More would be a list of everybody concerned.
    private static final int MAX_COUNTRIES = 2;

    /// The lexicon's ids of the countries where the topics' events happen, and their ISO 3166 codes.
    static final Map<String, String> COUNTRIES = Map.ofEntries(
            Map.entry("mali", "ML"),
            Map.entry("niger", "NE"),
            Map.entry("burkina-faso", "BF"),
            Map.entry("chad", "TD"),
            Map.entry("mauritania", "MR"),
            Map.entry("car", "CF"),
            Map.entry("libya", "LY"),
            Map.entry("sudan", "SD"),
            Map.entry("south-sudan", "SS"),
            Map.entry("mozambique", "MZ"),
            Map.entry("madagascar", "MG"),
            Map.entry("guinea", "GN"),
            Map.entry("equatorial-guinea", "GQ"),
            Map.entry("guinea-bissau", "GW"),
            Map.entry("algeria", "DZ"),
            Map.entry("nigeria", "NG"),
            Map.entry("benin", "BJ"),
            Map.entry("togo", "TG"),
            Map.entry("ivory-coast", "CI"),
            Map.entry("ghana", "GH"),
            Map.entry("senegal", "SN"),
            Map.entry("cameroon", "CM"),
            Map.entry("drc", "CD"));

    private Whereabouts() {}

    /// ISO 3166 codes: at most two, each named by half of the reports at least, the one most of them name first. Where
    /// they name none, those of the places they name: who reads of Ménaka is told that it is in Mali.
    static List<String> of(Story story) {
        var said = named(story, Whereabouts::country);
        return said.isEmpty() ? named(story, Whereabouts::countryOfPlace) : said;
    }

    private static Optional<String> country(EntityId entity) {
        return Optional.ofNullable(COUNTRIES.get(entity.value()));
    }

    private static Optional<String> countryOfPlace(EntityId entity) {
        return Lexicon.bundled()
                .entity(entity)
                .filter(known -> known.type() == Type.PLACE)
                .map(Entity::country)
                .filter(COUNTRIES::containsValue);
    }

    private static List<String> named(Story story, Function<EntityId, Optional<String>> country) {
        var named = new HashMap<String, Integer>();
        for (var report : story.reports()) {
            report.entities().stream()
                    .flatMap(entity -> country.apply(entity).stream())
                    .distinct()
                    .forEach(code -> named.merge(code, 1, Integer::sum));
        }
        return named.entrySet().stream()
                .filter(entry -> entry.getValue() * 2 >= story.reports().size())
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_COUNTRIES)
                .map(Map.Entry::getKey)
                .toList();
    }
}
