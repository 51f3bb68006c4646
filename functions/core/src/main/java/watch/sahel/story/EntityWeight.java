package watch.sahel.story;

import watch.sahel.match.EntityId;
import watch.sahel.match.Lexicon;

/// How much an entity says about which event a report is of: a village nearly everything, a country nearly nothing.
final class EntityWeight {
    static final double PLACE = 1.0;
    private static final double UNKNOWN = 0.5;

    private EntityWeight() {}

    static double of(EntityId id) {
        return Lexicon.bundled()
                .entity(id)
                .map(entity -> switch (entity.type()) {
                    case PLACE -> PLACE;
                    case PERSON -> 0.8;
                    case GROUP, MISSION, ORGANISATION -> 0.6;
                    case ARMY, BLOC, EVENT, WEAPON, RESOURCE -> 0.45;
                    case COUNTRY -> 0.35;
                    case OUTLET, ACT, ASIDE -> 0.1;
                })
                .orElse(UNKNOWN);
    }
}
