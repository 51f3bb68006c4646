package watch.sahel.local.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import watch.sahel.feed.document.FeedDates;

/// Reads `{"id","title","summary","lang","source","published"}`, a JSON object a line in UTF-8, of which only `id`
/// and `title` must be there; other fields are passed over, and so are blank lines and dates that nobody can read. A
/// wrong line is told with its number, and the next one is read.
public final class ItemLines {
    /// Far more than an article has; keeps a file that is no JSON Lines from being read into memory whole.
    static final int MAX_LINE_BYTES = 4_000_000;

    /// A year or a month without a day, which would date an article to the first of it.
    private static final Pattern A_MONTH = Pattern.compile("[0-9]{4}([-./]?[0-9]{1,2})?");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final InputStream in;
    private int number;
    private boolean ended;

    public ItemLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /// The next line that is not blank, empty at the end.
    public Optional<ItemLine> next() throws IOException {
        while (!ended) {
            var line = new ByteArrayOutputStream();
            var length = readLine(line);
            number++;
            if (length > MAX_LINE_BYTES) {
                return malformed("it is longer than " + MAX_LINE_BYTES + " bytes");
            }
            try {
                var text = decoded(line);
                if (!text.isBlank()) {
                    return Optional.of(read(JSON.readTree(text)));
                }
            } catch (CharacterCodingException _) {
                return malformed("it is not in UTF-8");
            } catch (JsonProcessingException e) {
                return malformed("it is no JSON: "
                        + e.getOriginalMessage().lines().findFirst().orElse(""));
            } catch (Wrong e) {
                return malformed(e.why);
            }
        }
        return Optional.empty();
    }

    /// Says how long the line is; of one that is too long, only the beginning is kept.
    private long readLine(ByteArrayOutputStream line) throws IOException {
        var length = 0L;
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                ended = true;
                break;
            }
            length++;
            if (length <= MAX_LINE_BYTES) {
                line.write(next);
            }
        }
        return length;
    }

    private String decoded(ByteArrayOutputStream line) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(line.toByteArray()))
                .toString();
        return number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private Optional<ItemLine> malformed(String why) {
        return Optional.of(new ItemLine.Malformed(number, why));
    }

    private ItemLine read(JsonNode line) throws Wrong {
        if (!line.isObject()) {
            throw new Wrong("it is no JSON object");
        }
        var id = line.path("id");
        if (!id.isTextual() && !id.isIntegralNumber()) {
            throw new Wrong("it has no \"id\" that is a string or a whole number");
        }
        if (!line.path("title").isTextual()) {
            throw new Wrong("it has no \"title\" that is a string");
        }
        var date = text(line, "published");
        var published = A_MONTH.matcher(date.strip()).matches() ? Optional.<Instant>empty() : FeedDates.read(date);
        var item = new Item(
                id, text(line, "title"), text(line, "summary"), text(line, "lang"), text(line, "source"), published);
        var undated = !date.isBlank() && published.isEmpty();
        return new ItemLine.Read(item, number, undated ? "\"published\" is no date and was passed over: " + date : "");
    }

    /// A string, or "" where there is none.
    private static String text(JsonNode line, String field) throws Wrong {
        var value = line.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw new Wrong('"' + field + "\" is no string");
        }
        return value.textValue();
    }

    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;
        private final String why;

        Wrong(String why) {
            super(why);
            this.why = why;
        }
    }
}
