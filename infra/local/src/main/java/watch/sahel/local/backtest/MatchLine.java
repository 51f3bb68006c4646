package watch.sahel.local.backtest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import watch.sahel.match.Match;
import watch.sahel.match.Matching;
import watch.sahel.match.Reason;

/// What matched an item, as one line of JSON: `{"id","topics","entities","why","notes"}`. Each reason in `why` says
/// for which topic, where (offsets in UTF-16 units into the field as it was given), in which words, and what
/// settled what they mean, null where nothing had to.
public final class MatchLine {
    private static final JsonMapper JSON = new JsonMapper();

    private MatchLine() {}

    /// Without the line's end.
    public static String of(Item item, Matching matching) {
        var text = new StringWriter();
        try (var out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeFieldName("id");
            out.writeTree(item.id());
            out.writeArrayFieldStart("topics");
            for (var match : matching.matches()) {
                out.writeString(match.topic().value());
            }
            out.writeEndArray();
            out.writeArrayFieldStart("entities");
            for (var entity : matching.entities()) {
                out.writeString(entity.value());
            }
            out.writeEndArray();
            out.writeArrayFieldStart("why");
            for (var match : matching.matches()) {
                for (var reason : match.because()) {
                    reason(out, match, reason);
                }
            }
            out.writeEndArray();
            notes(out, matching);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written to", e);
        }
        return text.toString();
    }

    private static void reason(JsonGenerator out, Match match, Reason reason) throws IOException {
        out.writeStartObject();
        out.writeStringField("topic", match.topic().value());
        out.writeStringField("what", reason.what());
        out.writeStringField("field", reason.where());
        out.writeNumberField("start", reason.start());
        out.writeNumberField("end", reason.end());
        out.writeStringField("text", reason.written());
        if (reason.settledBy().isEmpty()) {
            out.writeNullField("settledBy");
        } else {
            out.writeStringField("settledBy", reason.settledBy());
        }
        out.writeEndObject();
    }

    private static void notes(JsonGenerator out, Matching matching) throws IOException {
        if (!matching.notes().isEmpty()) {
            out.writeArrayFieldStart("notes");
            for (var note : matching.notes()) {
                out.writeString(note);
            }
            out.writeEndArray();
        }
    }
}
