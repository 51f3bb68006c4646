package watch.sahel.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import watch.sahel.match.Entity;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Type;

/// Watches as people write them, from the entities of the lexicon and the words of the news; the same ones for the
/// same number. A few entities (Mali, JNIM, Wagner) are in very many of them, most in a few.
final class WatchMix {
    private static final long SEED = 20_261_123;
    /// How much more often the first of a list is taken than the hundredth: Zipf's exponent.
    private static final double SKEW = 0.9;

    private static final List<String> FOREMOST = List.of(
            "mali",
            "jnim",
            "wagner-group",
            "burkina-faso",
            "niger",
            "africa-corps",
            "goita",
            "traore",
            "bamako",
            "azawad",
            "kidal",
            "fama",
            "aes",
            "chad",
            "tiani",
            "gao",
            "timbuktu",
            "ecowas",
            "fla",
            "sudan");

    private static final List<String> WORDS = List.of(
            "attack",
            "convoy",
            "drone",
            "gold",
            "ambush",
            "hostage",
            "fuel",
            "blockade",
            "coup",
            "junta",
            "mine",
            "soldiers",
            "killed",
            "airport",
            "helicopter",
            "displaced",
            "refugees",
            "uranium",
            "border",
            "sanctions",
            "election",
            "market",
            "village",
            "school",
            "aid",
            "ceasefire",
            "weapons",
            "smuggling",
            "kidnapped",
            "massacre",
            "attaque",
            "convoi",
            "otage",
            "carburant",
            "blocus",
            "drones",
            "armée",
            "soldats",
            "orpaillage",
            "réfugiés",
            "déplacés",
            "frontière",
            "enlèvement",
            "embuscade",
            "village",
            "tués",
            "sanctions",
            "élections",
            "атака",
            "колонна",
            "наёмники",
            "вертолёт",
            "золото",
            "засада",
            "беспилотник",
            "переворот",
            "найманці",
            "колона",
            "золото",
            "هجوم",
            "قافلة",
            "ذهب",
            "وقود",
            "جنود",
            "انقلاب",
            "رهائن",
            "حصار",
            "طائرة",
            "Angriff",
            "Konvoi",
            "Söldner",
            "Putsch",
            "Geisel",
            "Gold",
            "ataque",
            "convoy",
            "oro",
            "rehenes",
            "golpe",
            "mercenarios",
            "evacuation",
            "embassy",
            "ambassador",
            "visa",
            "cholera",
            "flood",
            "locusts",
            "harvest",
            "price",
            "lithium",
            "oil",
            "pipeline",
            "contract",
            "delegation",
            "visit",
            "summit",
            "resolution",
            "report",
            "investigation",
            "prison",
            "trial");

    private static final List<String> STEMS = List.of(
            "mercenar*",
            "kidnap*",
            "terror*",
            "jihad*",
            "наёмник*",
            "террорист*",
            "مسلح*",
            "Dschihad*",
            "otag*",
            "humanit*");

    private static final List<String> UNWANTED =
            List.of("sport", "football", "opera", "match", "film", "футбол", "كرة");
    private static final List<String> SOURCES =
            List.of("\"Lagos Echo\"", "\"Le Clairon du Liptako\"", "Weitfunk", "Signal", "Reuters");
    private static final List<String> LANGUAGES = List.of("en", "fr", "ru", "ar", "de", "es", "uk");
    private static final List<String> COUNTRIES = List.of("ML", "BF", "NE", "TD", "SD", "LY", "CF", "MR");

    private final Random random = new Random(SEED);
    private final List<Entity> entities;
    private final Lexicon lexicon;

    private WatchMix(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.entities = lexicon.entities().stream()
                .filter(entity -> entity.type() != Type.ACT && entity.type() != Type.ASIDE)
                .sorted(Comparator.comparing((Entity entity) -> rank(entity))
                        .thenComparing(entity -> entity.id().value()))
                .toList();
    }

    /// `number` different watches, each as it is written.
    static List<String> of(Lexicon lexicon, int number) {
        var mix = new WatchMix(lexicon);
        Set<String> watches = new LinkedHashSet<>();
        while (watches.size() < number) {
            watches.add(mix.watch());
        }
        return new ArrayList<>(watches);
    }

    private static int rank(Entity entity) {
        var rank = FOREMOST.indexOf(entity.id().value());
        return rank < 0 ? FOREMOST.size() : rank;
    }

    private String watch() {
        return switch (random.nextInt(20)) {
            case 0, 1 -> entity();
            case 2, 3, 4, 5 -> entity() + " " + entity();
            case 6, 7 -> entity() + " " + word();
            case 8 -> "(" + entity() + " OR " + entity() + ") " + word();
            case 9 -> entity() + " (" + word() + " OR " + word() + " OR " + word() + ")";
            case 10 -> word() + " " + word();
            case 11, 12 -> "\"" + name() + "\"";
            case 13 -> entity() + " NEAR/" + (5 + random.nextInt(16)) + " " + word();
            case 14 -> word() + " NEAR/" + (3 + random.nextInt(8)) + " " + word();
            case 15 -> entity() + " NOT " + one(UNWANTED);
            case 16 -> entity() + " lang:" + one(LANGUAGES);
            case 17 -> word() + " source:" + one(SOURCES);
            case 18 -> one(STEMS) + " " + entity();
            default ->
                random.nextBoolean() ? "title:" + word() + " " + entity() : "country:" + one(COUNTRIES) + " " + word();
        };
    }

    private String entity() {
        return "@" + skewed(entities).id();
    }

    private String word() {
        return skewed(WORDS);
    }

    /// A name as somebody may copy it, in any language.
    private String name() {
        return one(lexicon.names(skewed(entities).id()));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// The earlier in the list, the more often.
    private <T> T skewed(List<T> of) {
        var least = Math.pow(of.size(), 1 - SKEW);
        var drawn = Math.pow(1 + random.nextDouble() * (least - 1), 1 / (1 - SKEW));
        return of.get(Math.min(of.size() - 1, (int) drawn - 1));
    }
}
