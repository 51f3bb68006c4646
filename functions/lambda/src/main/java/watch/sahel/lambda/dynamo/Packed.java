package watch.sahel.lambda.dynamo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Text as a packed attribute: a byte that names the form, then the text deflated. DynamoDB bills a write by the
/// kilobyte, and what our items repeat (names of parts, `https://www.`) is in a dictionary, so that short texts shrink,
/// too. For text no condition and no key looks at; the console does not show it. Text stored before, unpacked, is read
/// as it is.
final class Packed {
    /// Raw deflate with [#DICTIONARY]. Another dictionary is another form, and this one must stay readable.
    private static final byte FORM = 1;
    /// No text we store is longer: of a damaged one no more is unpacked.
    static final int MAX_BYTES = 1 << 20;

    /// What is likeliest stands last.
    private static final byte[] DICTIONARY = """
            sidesnumbersweeksdaysbeforenoticesmore\
            "composedAt":"2026-11-2T00:00:00Z","notices":[],"countries":["ML","BF","NE"],"gist":"","news":[],"reportCount":1,\
            "sources":[{"outlet":"","country":"","affiliation":"PARTY","affiliation":"UNKNOWN","STATE_AFFILIATED",\
            "headline":"","topics":["aes","azawad","jnim","sahel","wagner","wagner-africa"],"story":"\
            "entities":["africa-corps","azawad","bamako","burkina-faso","ev-","fama","fla","jnim","mali","niger","russia",\
            "wagner-group"],"because":["Mali","Burkina Faso"],"lead":"","language":"fr","language":"ru","language":"ar",\
            "title":"","link":"https://www..com/2026/11/","published":"2026-11-2T00:00:00Z",\
            "outlet":{"name":"","language":"en","country":"ML","affiliation":"INDEPENDENT"},"article":"\
             de la dans les des à une pour que par sur au plus qui est of the in to and a for on with that by is was said \
            """.getBytes(StandardCharsets.UTF_8);

    private Packed() {}

    static AttributeValue attribute(String text) {
        return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(pack(text)));
    }

    static byte[] pack(String text) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            var packed = new ByteArrayOutputStream();
            packed.write(FORM);
            var buffer = new byte[4_096];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /// @throws IllegalStateException if it is nothing that we packed
    static String unpack(AttributeValue attribute) {
        return attribute.b() == null ? attribute.s() : unpack(attribute.b().asByteArrayUnsafe());
    }

    static String unpack(byte[] packed) {
        if (packed.length == 0 || packed[0] != FORM) {
            throw new IllegalStateException("a packed attribute in a form we do not know");
        }
        var inflater = new Inflater(true);
        try {
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(packed, 1, packed.length - 1);
            var text = new ByteArrayOutputStream();
            var buffer = new byte[8_192];
            while (!inflater.finished()) {
                var length = inflater.inflate(buffer);
                if ((length == 0 && !inflater.finished()) || text.size() + length > MAX_BYTES) {
                    throw new IllegalStateException("a packed attribute that is cut off, or longer than any of ours");
                }
                text.write(buffer, 0, length);
            }
            return text.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new IllegalStateException("a packed attribute that is damaged", e);
        } finally {
            inflater.end();
        }
    }
}
