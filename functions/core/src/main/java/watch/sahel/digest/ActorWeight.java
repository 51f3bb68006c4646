package watch.sahel.digest;

import watch.sahel.match.EntityId;
import watch.sahel.match.Lexicon;
import watch.sahel.story.Story;

/// How much whom a story is about says of its importance: who fights weighs most, a place alone nothing.
final class ActorWeight {
    private ActorWeight() {}

    /// From 0 to 1: that of its heaviest actor.
    static double of(Story story) {
        return story.entities().stream().mapToDouble(ActorWeight::of).max().orElse(0);
    }

    private static double of(EntityId id) {
        return Lexicon.bundled()
                .entity(id)
                .map(entity -> switch (entity.type()) {
                    case GROUP, ARMY -> 1.0;
                    case MISSION, BLOC -> 0.7;
                    case PERSON, ORGANISATION -> 0.5;
                    case EVENT, WEAPON, RESOURCE -> 0.3;
                    case PLACE, COUNTRY, OUTLET, ACT, ASIDE -> 0.0;
                })
                .orElse(0.0);
    }
}
