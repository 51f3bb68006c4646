package watch.sahel.embedded.telegram;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// The fields and files of a `multipart/form-data` body (RFC 7578).
final class MultipartForm {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    private MultipartForm() {}

    /// Bytes are cut as Latin-1, which maps each byte to one character, and values decoded as UTF-8 afterwards.
    static Map<String, String> fields(String contentType, byte[] body) {
        var fields = new LinkedHashMap<String, String>();
        parts(contentType, body, (head, content) -> {
            var name = NAME.matcher(head);
            if (name.find() && !FILE_NAME.matcher(head).find()) {
                fields.put(utf8(name.group(1)), utf8(content));
            }
        });
        return fields;
    }

    /// By the names of their fields.
    static Map<String, SentFile> files(String contentType, byte[] body) {
        var files = new LinkedHashMap<String, SentFile>();
        parts(contentType, body, (head, content) -> {
            var name = NAME.matcher(head);
            var file = FILE_NAME.matcher(head);
            if (name.find() && file.find()) {
                files.put(
                        utf8(name.group(1)),
                        new SentFile(utf8(file.group(1)), content.getBytes(StandardCharsets.ISO_8859_1)));
            }
        });
        return files;
    }

    private static void parts(String contentType, byte[] body, BiConsumer<String, String> each) {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw Refusal.badRequest("can't find boundary of multipart/form-data");
        }
        var content = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        for (var part : content.split(Pattern.quote("\r\n--" + boundary.group(1)), -1)) {
            int headEnd = part.indexOf("\r\n\r\n");
            if (headEnd < 0) {
                continue;
            }
            each.accept(part.substring(0, headEnd), part.substring(headEnd + 4));
        }
    }

    private static String utf8(String latin1) {
        return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
