package watch.sahel.feed.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One input of the fuzzer, written like an answer of HTTP so that what the headers say is fuzzed as well and a file
/// still reads as what it is: lines of the headers below and `URL`, an empty line, and the document. All lines may be
/// missing, and then all of it is the document.
record FuzzInput(Map<String, String> said, int start) {
    private static final String URL = "URL";
    private static final String TYPE = "Content-Type";
    private static final String LANGUAGE = "Content-Language";
    private static final String LOCATION = "Content-Location";
    private static final Set<String> NAMES = Set.of(URL, TYPE, LANGUAGE, LOCATION);

    static RawDocument document(byte[] input) {
        var head = head(new String(input, ISO_8859_1));
        return new RawDocument(
                Arrays.copyOfRange(input, head.start, input.length),
                head.url(),
                head.header(TYPE),
                head.header(LANGUAGE),
                head.header(LOCATION));
    }

    private static FuzzInput head(String input) {
        var said = new HashMap<String, String>();
        var start = 0;
        while (true) {
            var end = input.indexOf('\n', start);
            var colon = input.indexOf(": ", start);
            if (colon < 0 || colon > end || !NAMES.contains(input.substring(start, colon))) {
                return new FuzzInput(said, end == start && !said.isEmpty() ? start + 1 : start);
            }
            said.put(input.substring(start, colon), input.substring(colon + 2, end));
            start = end + 1;
        }
    }

    private String header(String name) {
        return said.getOrDefault(name, "");
    }

    /// Of what is no URL, a file of unknown origin.
    private Optional<URI> url() {
        try {
            return said.containsKey(URL) ? Optional.of(new URI(header(URL))) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
