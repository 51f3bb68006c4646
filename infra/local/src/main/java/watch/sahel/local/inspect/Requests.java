package watch.sahel.local.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads `{"name","file","url","headers"}`, a JSON object a line, as they come. Blank lines are passed over;
/// any other line becomes an input, a wrong one [Input.Malformed].
public final class Requests implements Iterator<Input> {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final BufferedReader lines;
    private int number;
    private @Nullable String line;

    public Requests(InputStream lines) {
        this.lines = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
    }

    /// Waits for the next line.
    @Override
    public boolean hasNext() {
        while (line == null || line.isBlank()) {
            line = read();
            if (line == null) {
                return false;
            }
            number++;
        }
        return true;
    }

    @Override
    public Input next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var text = String.valueOf(line);
        line = null;
        try {
            return input(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return wrong("it is no JSON: " + e.getOriginalMessage());
        } catch (Wrong e) {
            return wrong(e.why);
        }
    }

    /// Whoever asks is gone if it cannot be read: that is the end.
    private @Nullable String read() {
        try {
            return lines.readLine();
        } catch (IOException _) {
            return null;
        }
    }

    private Input wrong(String why) {
        return new Input.Malformed(Optional.empty(), "line " + number + ": " + why);
    }

    private static Input input(JsonNode request) throws Wrong {
        if (!request.isObject()) {
            throw new Wrong("it is no JSON object");
        }
        var file = text(request, "file");
        if (file.isEmpty()) {
            throw new Wrong("it names no \"file\"");
        }
        var name = text(request, "name");
        return new Input.LocalFile(
                name.isEmpty() ? file : name, file, url(text(request, "url")), HttpSaid.of(headers(request)));
    }

    /// A string, or "" where there is none.
    private static String text(JsonNode request, String field) throws Wrong {
        var value = request.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw new Wrong('"' + field + "\" is no string");
        }
        return value.textValue();
    }

    private static Optional<URI> url(String text) throws Wrong {
        if (text.isBlank()) {
            return Optional.empty();
        }
        var url = Input.url(text);
        if (url.isEmpty()) {
            throw new Wrong("\"url\" is no URL: " + text);
        }
        return url;
    }

    private static Map<String, String> headers(JsonNode request) throws Wrong {
        var headers = new HashMap<String, String>();
        var given = request.path("headers");
        if (!given.isObject() && !given.isMissingNode() && !given.isNull()) {
            throw new Wrong("\"headers\" is no object");
        }
        for (var header : given.properties()) {
            headers.put(header.getKey(), text(given, header.getKey()));
        }
        return headers;
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
