package watch.sahel.text;

import java.util.Arrays;

/// How many slips of the finger lie between two words: letters left out, put in, changed, or two exchanged
/// (optimal string alignment).
public final class Nearest {
    /// One slip in so many letters is a slip; more is another word.
    private static final int LETTERS_PER_SLIP = 3;
    /// What is longer is not compared: nobody mistypes it as a whole.
    private static final int LONGEST = 40;

    private Nearest() {}

    public static boolean alike(String written, String meant) {
        return slips(written, meant) <= most(written);
    }

    /// The most slips that `written` may hold.
    public static int most(String written) {
        return Math.max(1, written.length() / LETTERS_PER_SLIP);
    }

    /// @return a number above [#most] when the two are nothing alike
    public static int slips(String one, String other) {
        if (Math.abs(one.length() - other.length()) > most(one) || Math.max(one.length(), other.length()) > LONGEST) {
            return Integer.MAX_VALUE;
        }
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        Arrays.setAll(last, i -> i);
        for (var i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return last[other.length()];
    }
}
