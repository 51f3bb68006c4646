package watch.sahel.match;

import java.util.List;
import java.util.Map;

/// An entity with everything its lines in the lexicon say.
///
/// @param where file and line of its heading, for error messages
/// @param names its spellings by language
/// @param needs words, stems ending in `*`, and `@id`s: one of them settles a doubtful name
/// @param never words that rule a name out where they stand near it; those that contain a name swallow it
/// @param unsure words and `@id`s that make even a plain name doubtful
/// @param weight how much an act or aside says; 0 for all else
record Entry(
        Entity entity,
        String where,
        Map<Tongue, List<Spelling>> names,
        List<String> needs,
        List<String> never,
        List<String> unsure,
        double weight) {
    boolean signal() {
        return entity.type() == Type.ACT || entity.type() == Type.ASIDE;
    }
}
