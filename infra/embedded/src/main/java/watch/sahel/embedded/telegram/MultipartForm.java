package watch.sahel.embedded.telegram;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The plain fields of a `multipart/form-data` body (RFC 7578); uploaded files are left out.
final class MultipartForm {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    private MultipartForm() {}

    /// Bytes are cut as Latin-1, which maps each byte to one character, and values decoded as UTF-8 afterwards.
    static Map<String, String> fields(String contentType, byte[] body) {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw Refusal.badRequest("can't find boundary of multipart/form-data");
        }
        var fields = new LinkedHashMap<String, String>();
        var content = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        for (var part : content.split(Pattern.quote("\r\n--" + boundary.group(1)), -1)) {
            int headEnd = part.indexOf("\r\n\r\n");
            if (headEnd < 0) {
                continue;
            }
            var head = part.substring(0, headEnd);
            var name = NAME.matcher(head);
            if (name.find() && !head.contains("filename=")) {
                fields.put(utf8(name.group(1)), utf8(part.substring(headEnd + 4)));
            }
        }
        return fields;
    }

    private static String utf8(String latin1) {
        return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
