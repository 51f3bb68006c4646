package watch.sahel.embedded.telegram;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The files that people sent, by the id a bot asks for them with, and by the path it fetches them from.
final class Files {
    private final ConcurrentHashMap<String, Kept> byId = new ConcurrentHashMap<>();

    /// @param path as `getFile` gives it
    record Kept(String id, String path, SentFile file) {}

    Kept keep(SentFile file) {
        var number = byId.size() + 1;
        var path = "documents/file_" + number + ending(file.name());
        // As long as Telegram's are: too long for the data of a button.
        var id = "BQACAgIAAxkBAAI" + "%057d".formatted(number);
        var kept = new Kept(id, path, file);
        byId.put(id, kept);
        return kept;
    }

    /// With its dot; nothing of a name that ends in what a path could not hold.
    private static String ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot >= 0 && name.substring(dot).matches("\\.[A-Za-z0-9]{1,16}") ? name.substring(dot) : "";
    }

    Optional<Kept> named(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Kept> at(String path) {
        return byId.values().stream().filter(kept -> kept.path().equals(path)).findFirst();
    }
}
