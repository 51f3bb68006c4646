package watch.sahel.lambda;

import java.util.List;

/// Settings that cannot be used; the message names each variable with the reason and the remedy.
public final class SettingsException extends IllegalArgumentException {
    SettingsException(List<String> errors) {
        super("settings: " + String.join("; ", errors));
    }
}
