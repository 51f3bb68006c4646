package watch.sahel.text;

import java.util.ArrayList;
import java.util.List;

/// The words that one written word may be: an Arabic one without what is attached to it, a German one without the
/// last part of a compound or the s of a genitive.
public final class WordForms {
    private WordForms() {}

    /// @param german whether the text is
    public static List<String> of(String folded, boolean german) {
        if (Script.of(folded.charAt(0)) == Script.ARABIC) {
            return arabic(folded);
        }
        return german ? german(folded) : List.of(folded);
    }

    private static List<String> arabic(String folded) {
        var forms = new ArrayList<String>(4);
        forms.add(folded);
        forms.addAll(Proclitics.without(folded));
        for (var form : List.copyOf(forms)) {
            Proclitics.withoutArticle(form).ifPresent(forms::add);
        }
        return forms;
    }

    private static List<String> german(String folded) {
        var forms = new ArrayList<String>(3);
        forms.add(folded);
        Compounds.name(folded).ifPresent(forms::add);
        Compounds.genitive(folded).ifPresent(forms::add);
        return forms;
    }
}
