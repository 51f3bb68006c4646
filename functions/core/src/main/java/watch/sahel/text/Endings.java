package watch.sahel.text;

import java.util.ArrayList;
import java.util.List;

/// Endings of case that a name takes in Slavic languages.
public final class Endings {
    /// What is left of a name is longer than this, or the ending was part of it.
    private static final int SHORTEST_STEM = 4;

    private static final List<String> CYRILLIC = List.of(
            "ского", "скому", "ским", "ской", "ами", "ями", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ам",
            "ям", "ах", "ях", "ові", "еві");
    private static final List<String> POLISH =
            List.of("skiego", "skiemu", "skim", "iego", "owi", "ego", "emu", "ami", "em", "ym", "im", "ach", "om");

    /// What Polish puts after a foreign name, folded; after a name in -a in the place of its vowel.
    private static final List<String> POLISH_AFTER_NAME =
            List.of("owi", "iem", "ego", "emu", "em", "ie", "go", "mu", "u", "a", "e", "y", "i");

    private static final List<String> POLISH_FOR_A = List.of("y", "i", "e", "o");

    private Endings() {}

    /// The names of which `folded` may be a Polish case: *Kidalu* of *Kidal*, *Menaki* of *Menaka*. Some are none.
    public static List<String> polishNominatives(String folded) {
        var names = new ArrayList<String>();
        for (var ending : POLISH_AFTER_NAME) {
            addStem(folded, ending, "", names);
        }
        for (var ending : POLISH_FOR_A) {
            addStem(folded, ending, "a", names);
        }
        return names;
    }

    private static void addStem(String folded, String ending, String nominative, List<String> names) {
        if (folded.endsWith(ending) && folded.length() - ending.length() >= SHORTEST_STEM) {
            names.add(folded.substring(0, folded.length() - ending.length()) + nominative);
        }
    }

    /// `folded` without an ending that holds a consonant; endings of vowels alone are left to whoever leaves out
    /// vowels anyway.
    public static String cut(String folded, String language) {
        var endings = Script.of(folded) == Script.CYRILLIC ? CYRILLIC : language.startsWith("pl") ? POLISH : NONE;
        for (var ending : endings) {
            if (folded.endsWith(ending) && folded.length() - ending.length() >= SHORTEST_STEM) {
                var cut = folded.substring(0, folded.length() - ending.length());
                return ending.startsWith("ск") ? cut + "ск" : ending.startsWith("sk") ? cut + "sk" : cut;
            }
        }
        return folded;
    }

    private static final List<String> NONE = List.of();
}
