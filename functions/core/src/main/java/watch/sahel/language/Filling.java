package watch.sahel.language;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;

/// Fills a message pattern in ICU's syntax, with ICU's parser and plural rules.
///
/// What comes out is what ICU's MessageFormat makes of it, up to the marks it puts between the digits of large
/// numbers. That class itself is not used: the first use loads data for a quarter of a second, at every cold start.
final class Filling {
    private final MessagePattern pattern;
    private final PluralRules rules;
    private final Object[] arguments;
    private final StringBuilder filled = new StringBuilder();

    private Filling(String pattern, PluralRules rules, Object[] arguments) {
        this.pattern = new MessagePattern(pattern);
        this.rules = rules;
        this.arguments = arguments;
    }

    static String fill(String pattern, PluralRules rules, Object... arguments) {
        var filling = new Filling(pattern, rules, arguments);
        filling.message(0, "");
        return filling.filled.toString();
    }

    /// Writes the message whose first part is at `start`.
    ///
    /// @param number what `#` stands for in it
    private void message(int start, Object number) {
        var limit = pattern.getLimitPartIndex(start);
        var written = pattern.getPart(start).getLimit();
        for (var i = start + 1; i <= limit; i++) {
            var part = pattern.getPart(i);
            filled.append(pattern.getPatternString(), written, part.getIndex());
            if (part.getType() == Part.Type.REPLACE_NUMBER) {
                filled.append(number);
            } else if (part.getType() == Part.Type.ARG_START) {
                argument(i);
                i = pattern.getLimitPartIndex(i);
            }
            written = pattern.getPart(i).getLimit();
        }
    }

    private void argument(int start) {
        var value = arguments[pattern.getPart(start + 1).getValue()];
        if (pattern.getPart(start).getArgType() == ArgType.PLURAL) {
            message(form(start, rules.select(((Number) value).doubleValue())), value);
        } else {
            filled.append(value);
        }
    }

    /// Where the message for a plural category begins.
    private int form(int start, String category) {
        for (var i = start + 1; i < pattern.getLimitPartIndex(start); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_SELECTOR && pattern.partSubstringMatches(part, category)) {
                return i + 1;
            }
        }
        throw new IllegalStateException("no form for '" + category + "' in " + pattern);
    }
}
