package watch.sahel.story;

import java.util.Set;
import watch.sahel.match.EntityId;
import watch.sahel.match.Lexicon;

/// How much an entity says about which event a report is of: a village nearly everything, a country nearly nothing.
final class EntityWeight {
    static final double PLACE = 1.0;
    static final double COUNTRY = 0.35;
    private static final double UNKNOWN = 0.5;
    /// Named in news of every kind on the bot's topics: those who rule, and the groups that fight.
    private static final double HUB = 0.35;

    private static final Set<String> EVERYWHERE = Set.of(
            "goita",
            "traore",
            "tiani",
            "putin",
            "prigozhin",
            "wagner-group",
            "africa-corps",
            "russian-mercenaries",
            "jnim");

    private EntityWeight() {}

    static double of(EntityId id) {
        if (EVERYWHERE.contains(id.value())) {
            return HUB;
        }
        return Lexicon.bundled()
                .entity(id)
                .map(entity -> switch (entity.type()) {
                    case PLACE -> PLACE;
                    case PERSON -> 0.8;
                    case GROUP, MISSION, ORGANISATION -> 0.6;
                    case ARMY, BLOC, EVENT, WEAPON, RESOURCE -> 0.45;
                    case COUNTRY -> COUNTRY;
                    case OUTLET, ACT, ASIDE -> 0.1;
                })
                .orElse(UNKNOWN);
    }
}
