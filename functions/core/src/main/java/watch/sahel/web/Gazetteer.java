package watch.sahel.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import watch.sahel.match.EntityId;

/// Where the lexicon's places are: `places.txt`.
final class Gazetteer {
    private final Map<EntityId, Position> places = new HashMap<>();

    private Gazetteer() {}

    static Gazetteer bundled() {
        return Bundled.GAZETTEER;
    }

    private static final class Bundled {
        private static final Gazetteer GAZETTEER = read(Asset.text("places.txt"));
    }

    /// @throws IllegalArgumentException naming the line that is wrong
    static Gazetteer read(String text) {
        var gazetteer = new Gazetteer();
        for (var line : text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList()) {
            var parts = line.split(" ", -1);
            try {
                var position = new Position(Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
                if (parts.length != 3 || gazetteer.places.put(new EntityId(parts[0]), position) != null) {
                    throw new IllegalArgumentException(
                            line + ": " + Arrays.toString(parts) + " is no place, or there twice");
                }
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new IllegalArgumentException("'" + line + "' should be an id, degrees north, degrees east", e);
            }
        }
        return gazetteer;
    }

    Optional<Position> position(EntityId place) {
        return Optional.ofNullable(places.get(place));
    }

    Map<EntityId, Position> places() {
        return Map.copyOf(places);
    }
}
