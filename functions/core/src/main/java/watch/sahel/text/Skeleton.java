package watch.sahel.text;

/// The consonants of a name, roughly as they sound, in capital Latin letters: `Zelensky`, `Зеленский`, `Зеленський`,
/// `Selenskyj` and `زيلينسكي` are all `SLNSK`. For finding that two scripts or spellings may mean one name; two
/// different names may well have one skeleton, so a caller wants some length, and other evidence.
///
/// Letters that the press writes now so, now so are one: b and p (Arabic has no p), v, w and f, k, g and q, all that
/// hisses. Vowels, half-vowels and h, which come and go between languages, are left out.
public final class Skeleton {
    /// A longer word is cut: names of people and places are shorter.
    private static final int MAX_LETTERS = 12;

    /// Longest first where one begins with another.
    private static final String[] GROUPS = {
        "tsch", "S", "dsch", "", "sch", "S", "tch", "S", "dzh", "", "ch", "S", "cz", "S", "sz", "S", "sh", "S", "zh",
        "S", "ts", "S", "tz", "S", "dj", "", "kh", "", "gh", "K", "ph", "F", "th", "T", "ck", "K", "ce", "S", "ci", "S",
        "дж", "", "тс", "S"
    };

    private Skeleton() {}

    /// @param folded a word as [Fold] leaves it
    /// @param language BCP 47 or "": tells which endings are a case and not the name
    public static String of(String folded, String language) {
        var name = Endings.cut(folded, language);
        var skeleton = new StringBuilder(MAX_LETTERS);
        var i = 0;
        while (i < name.length() && skeleton.length() < MAX_LETTERS) {
            var group = group(name, i);
            if (group >= 0) {
                append(skeleton, GROUPS[group + 1]);
                i += GROUPS[group].length();
            } else {
                append(skeleton, sound(name.charAt(i)));
                i++;
            }
        }
        return skeleton.toString();
    }

    private static int group(String name, int at) {
        for (var i = 0; i < GROUPS.length; i += 2) {
            if (name.startsWith(GROUPS[i], at)) {
                return i;
            }
        }
        return -1;
    }

    /// A doubled consonant is one.
    private static void append(StringBuilder skeleton, String sound) {
        if (!sound.isEmpty() && (skeleton.isEmpty() || skeleton.charAt(skeleton.length() - 1) != sound.charAt(0))) {
            skeleton.append(sound);
        }
    }

    private static String sound(char letter) {
        return switch (letter) {
            case 'b', 'p', 'б', 'п', 'ب' -> "P";
            case 'v', 'w', 'f', 'в', 'ф', 'ف' -> "F";
            case 'k', 'g', 'q', 'c', 'к', 'г', 'ق', 'ك', 'غ' -> "K";
            case 's', 'z', 'с', 'з', 'ц', 'ч', 'ш', 'щ', 'ж', 'س', 'ش', 'ص', 'ز', 'ث' -> "S";
            case 'x' -> "KS";
            case 'd', 'д', 'د', 'ض', 'ذ' -> "D";
            case 't', 'т', 'ت', 'ط' -> "T";
            case 'l', 'л', 'ل' -> "L";
            case 'm', 'м', 'م' -> "M";
            case 'n', 'н', 'ن' -> "N";
            case 'r', 'р', 'ر' -> "R";
            default -> Character.isDigit(letter) ? String.valueOf(letter) : "";
        };
    }
}
