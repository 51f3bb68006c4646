package watch.sahel.feed.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the names of encodings mean in practice: the labels of the WHATWG Encoding Standard and some more, each
/// widened to the encoding that its users really write (bytes labelled latin1 are windows-1252, gb2312 is
/// GB18030).
final class EncodingLabels {
    /// Labels that Java does not know or means otherwise, each line behind the charset that they stand for.
    private static final Map<String, String> UNKNOWN_TO_JAVA = byLabel(List.of(
            "UTF-8 unicode11utf8 unicode20utf8 x-unicode20utf8 utf_8 utf8mb4 utf-8n",
            "UTF-16LE csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16",
            "UTF-16BE unicodefffe",
            "ISO-8859-6 csiso88596e csiso88596i",
            "ISO-8859-8 csiso88598e csiso88598i visual logical",
            "KOI8-R koi",
            "KOI8-U koi8-ru",
            "GB18030 chinese csgb2312 csiso58gb231280 gb_2312 gb_2312-80 gb-2312 iso-ir-58",
            "Big5-HKSCS cn-big5 x-x-big5",
            "x-windows-874 dos-874",
            "x-windows-949 csksc56011987 iso-ir-149 korean ks_c_5601-1989",
            "x-MacRoman csmacintosh mac macintosh x-mac-roman",
            "x-MacCyrillic x-mac-cyrillic x-mac-ukrainian",
            "x-MacCentralEurope x-mac-ce"));

    /// Charsets of Java, each inside of a larger one that is used under its name.
    private static final Map<String, String> WIDER = Map.ofEntries(
            Map.entry("US-ASCII", "windows-1252"),
            Map.entry("ISO-8859-1", "windows-1252"),
            Map.entry("ISO-8859-9", "windows-1254"),
            Map.entry("TIS-620", "x-windows-874"),
            Map.entry("x-iso-8859-11", "x-windows-874"),
            Map.entry("GB2312", "GB18030"),
            Map.entry("GBK", "GB18030"),
            Map.entry("Big5", "Big5-HKSCS"),
            Map.entry("x-IBM950", "Big5-HKSCS"),
            Map.entry("Shift_JIS", "windows-31j"),
            Map.entry("x-IBM942C", "windows-31j"),
            Map.entry("EUC-KR", "x-windows-949"),
            Map.entry("x-IBM949", "x-windows-949"));

    private static final Pattern ISO_8859 = Pattern.compile("iso[-_ ]?8859[-_ ]?([0-9]{1,2})(?:-[ei])?");
    private static final Pattern WINDOWS = Pattern.compile("(?:x-)?(?:windows|win|cp)[-_ ]?(125[0-8])");

    private EncodingLabels() {}

    /// The charset a label stands for. Case, quotes and white space around it do not matter.
    static Optional<Charset> find(String label) {
        var plain = plain(label);
        return known(plain).or(() -> plain.startsWith("x-") ? known(plain.substring(2)) : Optional.empty());
    }

    /// Whether the label allows seven bits only: with one more bit in the bytes, it is wrong.
    static boolean isAscii(String label) {
        try {
            return Charset.forName(label).equals(StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// The label as it is compared.
    static String plain(String label) {
        var start = 0;
        var end = label.length();
        while (start < end && isMargin(label.charAt(start))) {
            start++;
        }
        while (end > start && isMargin(label.charAt(end - 1))) {
            end--;
        }
        return label.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isMargin(char letter) {
        return letter <= ' ' || letter == '"' || letter == '\'' || letter == ';';
    }

    private static Optional<Charset> known(String label) {
        var iso = ISO_8859.matcher(label);
        if (iso.matches()) {
            return inJava("iso-8859-" + iso.group(1));
        }
        var windows = WINDOWS.matcher(label);
        if (windows.matches()) {
            return inJava("windows-" + windows.group(1));
        }
        return inJava(UNKNOWN_TO_JAVA.getOrDefault(label, label));
    }

    private static Optional<Charset> inJava(String name) {
        try {
            var charset = Charset.forName(name);
            var wider = WIDER.get(charset.name());
            return Optional.of(wider == null ? charset : Charset.forName(wider));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Map<String, String> byLabel(List<String> lines) {
        var byLabel = new HashMap<String, String>();
        for (var line : lines) {
            var names = line.split(" ", -1);
            for (var i = 1; i < names.length; i++) {
                byLabel.put(names[i], names[0]);
            }
        }
        return byLabel;
    }
}
