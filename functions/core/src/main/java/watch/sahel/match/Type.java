package watch.sahel.match;

import java.util.Locale;

/// What kind of thing an entity is; the lexicon has one file for each.
public enum Type {
    COUNTRY("countries"),
    PLACE("places"),
    GROUP("groups"),
    ARMY("armies"),
    MISSION("missions"),
    BLOC("blocs"),
    ORGANISATION("organisations"),
    PERSON("persons"),
    EVENT("events"),
    RESOURCE("resources"),
    WEAPON("weapons"),
    OUTLET("outlets"),
    /// Something done, by which a place becomes news of its war.
    ACT("acts"),
    /// Something else a passage may be about, which speaks against our topics.
    ASIDE("asides");

    private final String file;

    Type(String file) {
        this.file = file;
    }

    String file() {
        return file + ".txt";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
