package watch.sahel.feed.document;

import com.rometools.rome.feed.CopyFrom;
import com.rometools.rome.feed.module.ModuleImpl;

/// What Rome's model has no place for, as a Rome module on the feed and on its entries.
final class Reading extends ModuleImpl {
    static final String NAME = "urn:watch.sahel:reading";

    private static final long serialVersionUID = 1;

    private String language = "";
    private transient UpdateHints hints = UpdateHints.NONE;

    Reading() {
        super(Reading.class, NAME);
    }

    static Reading of(String language) {
        var reading = new Reading();
        reading.language = language;
        return reading;
    }

    Reading with(UpdateHints newHints) {
        hints = newHints;
        return this;
    }

    String language() {
        return language;
    }

    UpdateHints hints() {
        return hints;
    }

    @Override
    public Class<? extends CopyFrom> getInterface() {
        return Reading.class;
    }

    @Override
    public void copyFrom(CopyFrom other) {
        if (other instanceof Reading reading) {
            language = reading.language;
            hints = reading.hints;
        }
    }
}
