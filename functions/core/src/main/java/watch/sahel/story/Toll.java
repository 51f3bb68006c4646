package watch.sahel.story;

import java.util.Locale;

/// A number of people as somebody states it: 47 killed, says the army.
///
/// @param count as written, at least 1
/// @param victims what those counted are called
/// @param speaker who states it, or [Speaker#OUTLET] where the text names nobody
public record Toll(Kind kind, int count, Victims victims, Speaker speaker) {
    public enum Kind {
        KILLED,
        INJURED,
        /// Prisoners of war.
        CAPTURED,
        /// Taken as hostages.
        ABDUCTED,
        /// Of whoever was held.
        FREED,
        MISSING
    }

    /// What those counted are called: numbers of soldiers and numbers of rebels do not contradict each other.
    public enum Victims {
        SOLDIERS,
        MERCENARIES,
        FIGHTERS,
        CIVILIANS,
        /// It is not said.
        PEOPLE
    }

    /// Who is said to have stated a number.
    public enum Speaker {
        ARMY,
        REBELS,
        GOVERNMENT,
        UN,
        RESIDENTS,
        MEDICS,
        RIGHTS_GROUP,
        RUSSIA,
        OUTLET;

        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Whether another one states the same number and more of it: whom it counts, or who says so.
    public boolean isSaidBetterBy(Toll other) {
        return !equals(other)
                && kind == other.kind
                && count == other.count
                && (victims == Victims.PEOPLE || victims == other.victims)
                && (speaker == Speaker.OUTLET || speaker == other.speaker);
    }

    public Toll {
        if (count < 1) {
            throw new IllegalArgumentException("a toll counts people, not " + count);
        }
    }
}
