package watch.sahel.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import watch.sahel.text.Fold;

/// Ids told by the beginnings of words; the longest beginning counts.
final class StemList {
    private static final String ARABIC_ARTICLE = "ال";

    private final Map<String, String> beginnings = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    private StemList() {}

    static StemList read(String file) {
        var list = new StemList();
        WordList.read(file, list::add);
        return list;
    }

    private void add(String id, List<String> beginnings) {
        for (var word : beginnings) {
            if (word.startsWith("=")) {
                words.put(Fold.fold(word.substring(1)), id);
            } else if (word.indexOf('-') < 0) {
                this.beginnings.put(Fold.fold(word), id);
            }
        }
    }

    Optional<String> id(String folded) {
        var forms = new ArrayList<>(List.of(folded));
        if (folded.startsWith(ARABIC_ARTICLE)) {
            forms.add(folded.substring(ARABIC_ARTICLE.length()));
        }
        for (var form : forms) {
            var whole = words.get(form);
            if (whole != null) {
                return Optional.of(whole);
            }
            for (var end = form.length(); end >= 2; end--) {
                var id = beginnings.get(form.substring(0, end));
                if (id != null) {
                    return Optional.of(id);
                }
            }
        }
        return Optional.empty();
    }
}
