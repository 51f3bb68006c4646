package watch.sahel.embedded.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// Where a bot learns from which path it can fetch a file.
final class FileMethods implements MethodGroup {
    /// Bot API, `getFile`: "bots can download files of up to 20MB in size".
    static final int LARGEST = 20 << 20;

    private final Files files;

    FileMethods(Files files) {
        this.files = files;
    }

    @Override
    public Optional<JsonNode> call(String method, Arguments arguments) {
        return method.equals("getfile") ? Optional.of(file(arguments.text("file_id"))) : Optional.empty();
    }

    private JsonNode file(String id) {
        var kept = files.named(id).orElseThrow(() -> Refusal.badRequest("invalid file_id"));
        if (kept.file().bytes().length > LARGEST) {
            throw Refusal.badRequest("file is too big");
        }
        return Shapes.file(kept).put("file_path", kept.path());
    }
}
