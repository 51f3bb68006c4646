package watch.sahel.match;

import java.util.ArrayList;
import java.util.List;
import watch.sahel.text.Word;
import watch.sahel.text.Words;

/// Finds what an outlet puts under every item: "The post ... appeared first on ...", photo credits, its own name.
/// Says nothing about what the item is about, so no name in it counts.
final class Boilerplate {
    /// Ways in which feeds close an item; from the first of each phrase on, the rest of the paragraph is dropped.
    private static final PhraseTrie<Boolean> CLOSINGS = new PhraseTrie<>();

    private static final List<String> CLOSING_PHRASES = List.of(
            "appeared first on",
            "first appeared on",
            "first appeared in",
            "originally appeared on",
            "est apparu en premier sur",
            "est apparu en premier dans",
            "erschien zuerst auf",
            "erschien zuerst bei",
            "se publicó primero en",
            "apareció primero en",
            "apareceu primeiro em",
            "появились сначала на",
            "впервые появилась на",
            "з'явилися спочатку на",
            "ظهرت أولا على",
            "ظهرت المقالة",
            "pojawił się poczatkowo na",
            "submitted by",
            "originally published on",
            "originally published by",
            "follow our coverage",
            "follow our live coverage",
            "sign up for our",
            "subscribe to our newsletter",
            "abonnez-vous à",
            "inscrivez-vous à notre",
            "подписывайтесь на наш",
            "підписуйтесь на наш",
            "suscríbase a",
            "تابعوا آخر");

    /// Ways in which such a closing begins, some words before it, the item's own title in between.
    private static final PhraseTrie<Boolean> OPENINGS = new PhraseTrie<>();

    private static final List<String> OPENING_PHRASES = List.of(
            "the post",
            "l'article",
            "cet article",
            "der beitrag",
            "la entrada",
            "o post",
            "сообщение",
            "запись",
            "запис",
            "допис",
            "artykuł",
            "wpis",
            "the article",
            "the story");

    /// What stands before a colon to announce other articles, or the words the item is filed under.
    private static final PhraseTrie<Boolean> LABELS = new PhraseTrie<>();

    private static final List<String> LABEL_PHRASES = List.of(
            "read also",
            "also read",
            "read more",
            "see also",
            "related",
            "tags",
            "filed under",
            "lire aussi",
            "à lire aussi",
            "lire également",
            "mots-clés",
            "étiquettes",
            "lesen Sie auch",
            "lesen Sie dazu",
            "mehr zum Thema",
            "Schlagwörter",
            "lea también",
            "lee también",
            "etiquetas",
            "leia também",
            "leia mais",
            "czytaj też",
            "czytaj także",
            "zobacz także",
            "zobacz też",
            "tagi",
            "читайте также",
            "теги",
            "читайте також",
            "мітки",
            "اقرأ أيضا",
            "الوسوم",
            "karanta kuma",
            "topics",
            "categories",
            "category",
            "keywords",
            "more on this story",
            "more on this topic",
            "recommended",
            "recommended reading",
            "most read",
            "also on the programme",
            "also on the program",
            "also in the programme",
            "sur le même sujet",
            "sur le même thème",
            "voir aussi",
            "à voir aussi",
            "thèmes",
            "catégories",
            "rubriques",
            "les plus lus",
            "Themen",
            "mehr dazu",
            "auch interessant",
            "meistgelesen",
            "Kategorien",
            "más información",
            "más sobre",
            "temas",
            "leer más",
            "lea más",
            "lo más leído",
            "categorías",
            "saiba mais",
            "veja também",
            "categorias",
            "czytaj więcej",
            "zobacz więcej",
            "tematy",
            "kategorie",
            "по теме",
            "читать далее",
            "смотрите также",
            "подробнее",
            "ключевые слова",
            "рубрики",
            "за темою",
            "читати далі",
            "дивіться також",
            "докладніше",
            "ключові слова",
            "рубрики",
            "اقرأ المزيد",
            "للمزيد",
            "كلمات مفتاحية",
            "كلمات دلالية",
            "مواضيع ذات صلة");

    private static final List<String> AGENCIES =
            List.of("getty", "afp", "reuters", "press", "ap", "epa", "shutterstock", "images", "photo");

    /// Photo credits are short; a longer bracket is part of the text.
    private static final int MAX_CREDIT_CHARS = 120;

    /// A title between "The post" and "appeared first on" has no more words.
    private static final int MAX_CLOSING_WORDS = 60;

    static {
        CLOSING_PHRASES.forEach(phrase -> CLOSINGS.add(Vocabulary.phrase(phrase), true));
        OPENING_PHRASES.forEach(phrase -> OPENINGS.add(Vocabulary.phrase(phrase), true));
        LABEL_PHRASES.forEach(phrase -> LABELS.add(Vocabulary.phrase(phrase), true));
    }

    private Boilerplate() {}

    /// The words of `text` that are not boilerplate.
    static List<Word> strip(String text, List<Word> words, String source) {
        var kept = withoutClosings(text, words);
        kept = withoutCredits(text, withoutDateline(text, kept));
        return withoutOutlet(kept, source);
    }

    private static List<Word> withoutClosings(String text, List<Word> words) {
        var kept = new ArrayList<Word>(words.size());
        var i = 0;
        while (i < words.size()) {
            if (begins(CLOSINGS, words, i)) {
                dropBackToOpening(text, kept, words.get(i).start());
                i = endOfParagraph(text, words, i);
            } else if (i > 0 && isLabel(text, words, i)) {
                i = endOfParagraph(text, words, i);
            } else {
                kept.add(words.get(i++));
            }
        }
        return kept;
    }

    /// *Lire aussi :* and what follows it; the same words without a colon are part of a sentence.
    private static boolean isLabel(String text, List<Word> words, int at) {
        var found = new boolean[1];
        LABELS.at(
                words,
                at,
                (to, _) -> found[0] |=
                        text.startsWith(":", afterSpace(text, words.get(to - 1).end())));
        return found[0];
    }

    private static int afterSpace(String text, int from) {
        var i = from;
        while (i < text.length() && Character.isSpaceChar(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean begins(PhraseTrie<Boolean> phrases, List<Word> words, int at) {
        var found = new boolean[1];
        phrases.at(words, at, (_, _) -> found[0] = true);
        return found[0];
    }

    /// The item's title stands between "The post" and "appeared first on".
    private static void dropBackToOpening(String text, List<Word> kept, int closing) {
        var after = closing;
        for (var i = kept.size() - 1; i >= Math.max(0, kept.size() - MAX_CLOSING_WORDS); i--) {
            if (hasBreak(text, kept.get(i).end(), after)) {
                return;
            }
            after = kept.get(i).start();
            if (begins(OPENINGS, kept, i)) {
                kept.subList(i, kept.size()).clear();
                return;
            }
        }
    }

    private static int endOfParagraph(String text, List<Word> words, int from) {
        var i = from + 1;
        while (i < words.size()
                && !hasBreak(text, words.get(i - 1).end(), words.get(i).start())) {
            i++;
        }
        return i;
    }

    private static boolean hasBreak(String text, int from, int to) {
        return text.substring(from, to).indexOf('\n') >= 0;
    }

    /// `[MINUSMA] The text ...`: syndicators begin with who wrote it.
    private static List<Word> withoutDateline(String text, List<Word> words) {
        if (!text.startsWith("[")) {
            return words;
        }
        var close = text.substring(0, Math.min(text.length(), MAX_CREDIT_CHARS)).indexOf(']');
        return words.stream().filter(word -> word.start() > close).toList();
    }

    /// `(Name/Agency via Getty Images)`: a bracket with a slash and an agency in it.
    private static List<Word> withoutCredits(String text, List<Word> words) {
        if (text.indexOf('(') < 0) {
            return words;
        }
        var kept = new ArrayList<Word>(words);
        var open = text.indexOf('(');
        while (open >= 0) {
            var bracket = text.substring(open, Math.min(text.length(), open + MAX_CREDIT_CHARS));
            var length = bracket.indexOf(')');
            if (length > 0 && isCredit(bracket.substring(0, length))) {
                var from = open;
                kept.removeIf(word -> word.start() > from && word.end() <= from + length);
            }
            open = text.indexOf('(', open + 1);
        }
        return kept;
    }

    private static boolean isCredit(String bracket) {
        return bracket.indexOf('/') >= 0
                && Words.of(bracket).stream().anyMatch(word -> AGENCIES.contains(word.folded()));
    }

    /// An outlet named after a country (Sudans Post, Journal du Mali) does not make every item news of it. An
    /// outlet of one word is only taken for itself at the end, after a dash or bar; in a sentence it may be what is
    /// spoken about.
    private static List<Word> withoutOutlet(List<Word> words, String source) {
        var outlet = Words.of(source).stream().map(Word::folded).toList();
        if (outlet.isEmpty()) {
            return words;
        }
        var kept = new ArrayList<Word>(words.size());
        var i = 0;
        while (i < words.size()) {
            if (stands(outlet, words, i) && (outlet.size() > 1 || closes(words, i))) {
                i += outlet.size();
            } else {
                kept.add(words.get(i++));
            }
        }
        return kept;
    }

    private static boolean stands(List<String> outlet, List<Word> words, int at) {
        if (at + outlet.size() > words.size()) {
            return false;
        }
        for (var i = 0; i < outlet.size(); i++) {
            if (!words.get(at + i).folded().equals(outlet.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean closes(List<Word> words, int at) {
        return at > 0 && at == words.size() - 1 && words.get(at).opens() == Word.Opening.SENTENCE;
    }
}
