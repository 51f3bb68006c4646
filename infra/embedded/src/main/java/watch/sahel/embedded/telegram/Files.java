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
        var dot = file.name().lastIndexOf('.');
        var path = "documents/file_" + number + (dot < 0 ? "" : file.name().substring(dot));
        // As long as Telegram's are: too long for the data of a button.
        var id = "BQACAgIAAxkBAAI" + "%057d".formatted(number);
        var kept = new Kept(id, path, file);
        byId.put(id, kept);
        return kept;
    }

    Optional<Kept> named(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Kept> at(String path) {
        return byId.values().stream().filter(kept -> kept.path().equals(path)).findFirst();
    }
}
