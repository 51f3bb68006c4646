package watch.sahel.embedded.mail;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A message that arrived, parsed.
///
/// @param from the address of the From header, without a name
/// @param to the addresses of the To header
/// @param headers all headers, decoded, by name in any case
/// @param text the plain text body, empty if there is none
/// @param html the HTML body, empty if there is none
public record ReceivedMail(
        RawEmail raw,
        String from,
        List<String> to,
        String subject,
        Map<String, List<String>> headers,
        String text,
        String html) {
    public ReceivedMail {
        to = List.copyOf(to);
        var anyCase = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> anyCase.put(name, List.copyOf(values)));
        headers = Collections.unmodifiableMap(anyCase);
    }

    /// The first header of this name.
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }
}
