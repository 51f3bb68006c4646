package watch.sahel.text;

import java.util.List;

/// Endings of case that a name takes in Slavic languages and that hold a consonant; endings of vowels alone are
/// left to whoever leaves out vowels anyway.
public final class Endings {
    /// What is left of a name is longer than this, or the ending was part of it.
    private static final int SHORTEST_STEM = 4;

    private static final List<String> CYRILLIC = List.of(
            "ского", "скому", "ским", "ской", "ами", "ями", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ам",
            "ям", "ах", "ях", "ові", "еві");
    private static final List<String> POLISH =
            List.of("skiego", "skiemu", "skim", "iego", "owi", "ego", "emu", "ami", "em", "ym", "im", "ach", "om");

    private Endings() {}

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
