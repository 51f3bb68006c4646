package watch.sahel.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import watch.sahel.text.Word;
import watch.sahel.text.Words;

/// One way to write a name, as a lexicon line gives it: `Нигер(|а|у|ом|е)` is five spellings, `?` after it says
/// that the name alone is doubtful, `!` that it counts only exactly as written, accents and capitals included.
record Spelling(String written, boolean doubtful, boolean exact) {
    /// No real paradigm has more; a line that would expand to more is a mistake.
    static final int MAX_FORMS = 60;

    private static final String UMLAUTS = "äöüÄÖÜ";
    private static final char DOUBTFUL = '?';
    private static final char EXACT = '!';

    /// @throws IllegalArgumentException saying what is wrong with `item`
    static List<Spelling> parse(String item) {
        var end = item.length();
        var doubtful = false;
        var exact = false;
        while (end > 0 && (item.charAt(end - 1) == DOUBTFUL || item.charAt(end - 1) == EXACT)) {
            end--;
            doubtful |= item.charAt(end) == DOUBTFUL;
            exact |= item.charAt(end) == EXACT;
        }
        var spellings = new ArrayList<Spelling>();
        for (var form : forms(item.substring(0, end))) {
            spellings.add(new Spelling(form, doubtful, exact));
        }
        return spellings;
    }

    /// `stem(a|b) rest` written out.
    static List<String> forms(String item) {
        var open = item.indexOf('(');
        if (open < 0) {
            if (item.indexOf(')') >= 0 || item.indexOf('|') >= 0) {
                throw new IllegalArgumentException("'" + item + "' has an ending outside brackets");
            }
            return List.of(item);
        }
        var close = item.indexOf(')', open);
        if (close < 0) {
            throw new IllegalArgumentException("'" + item + "' has a bracket that is not closed");
        }
        var forms = new ArrayList<String>();
        for (var rest : forms(item.substring(close + 1))) {
            for (var ending : item.substring(open + 1, close).split("\\|", -1)) {
                forms.add(item.substring(0, open) + ending + rest);
            }
        }
        if (forms.size() > MAX_FORMS) {
            throw new IllegalArgumentException("'" + item + "' has more than " + MAX_FORMS + " forms");
        }
        return forms;
    }

    /// How it is written in texts of `tongue`: German also spells *Söldner* as *Soeldner*.
    List<Spelling> in(Tongue tongue) {
        if (tongue != Tongue.DE || UMLAUTS.chars().noneMatch(umlaut -> written.indexOf(umlaut) >= 0)) {
            return List.of(this);
        }
        var spelledOut = written.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue");
        return List.of(this, new Spelling(spelledOut, doubtful, exact));
    }

    List<Word> words() {
        return Words.of(written);
    }

    /// The words with nothing between them but spaces: two spellings are written alike when these are equal.
    static String bare(String text, List<Word> words) {
        return words.stream()
                .map(word -> text.substring(word.start(), word.end()))
                .collect(Collectors.joining(" "));
    }
}
