package watch.sahel.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import watch.sahel.match.Field;
import watch.sahel.match.Matching;
import watch.sahel.match.Passage;
import watch.sahel.text.WordForms;
import watch.sahel.text.Words;

/// Words and mentions as Lucene reads them: forms of one word and the mention that begins with it stand at one place.
final class TokenList extends TokenStream {
    /// As between the fields of ours: nothing is near across it.
    private static final int GAP = 180;

    private record Token(String text, int step) {}

    private final List<Token> tokens;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private int next;

    private TokenList(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    static TokenList of(Passage passage, Matching matching, List<Field> fields) {
        var tokens = new ArrayList<Token>();
        var german = passage.spokenLanguage().equals("de");
        for (var field : fields) {
            Map<Integer, String> mentions = new HashMap<>();
            matching.mentions().stream()
                    .filter(mention -> mention.field() == field)
                    .forEach(mention -> mentions.put(mention.start(), "@" + mention.entity()));
            var step = tokens.isEmpty() ? 1 : GAP;
            for (var word : passage.words(field)) {
                for (var form : WordForms.of(word.folded(), german)) {
                    tokens.add(new Token(form, step));
                    step = 0;
                }
                if (mentions.containsKey(word.start())) {
                    tokens.add(new Token(mentions.get(word.start()), 0));
                }
                step = 1;
            }
        }
        return new TokenList(tokens);
    }

    static TokenList ofSource(Passage passage) {
        return new TokenList(Words.of(passage.source()).stream()
                .map(word -> new Token(word.folded(), 1))
                .toList());
    }

    @Override
    public boolean incrementToken() {
        if (next == tokens.size()) {
            return false;
        }
        clearAttributes();
        var token = tokens.get(next++);
        term.append(token.text());
        step.setPositionIncrement(token.step());
        return true;
    }
}
