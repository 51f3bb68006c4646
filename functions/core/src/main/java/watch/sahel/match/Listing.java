package watch.sahel.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import watch.sahel.match.FieldText.Candidate;
import watch.sahel.text.Shape;

/// Finds what a text only names in a list: "visitors from Chad, Haiti, Yemen and Cuba". A list of three or more in
/// which ours are not the most is about none of them. Says nothing about names that stand alone.
final class Listing {
    /// Two names side by side are a pair of whom something is said; a list begins with the third.
    private static final int SHORTEST = 3;

    /// *and* in the ten languages; the Arabic one is attached to its word.
    private static final Set<String> AND = Set.of("and", "et", "und", "y", "e", "i", "и", "та", "і", "or", "da");

    private final FieldText text;
    private final Predicate<Candidate> ours;
    private final Map<Integer, Candidate> names = new HashMap<>();
    private final List<Span> spans = new ArrayList<>();

    /// From the first character of a list to the one after its last.
    record Span(int start, int end) {
        boolean holds(Mention mention) {
            return start <= mention.start() && mention.end() <= end;
        }
    }

    private record Item(int from, int to, Optional<Candidate> name) {}

    private Listing(FieldText text, Predicate<Candidate> ours) {
        this.text = text;
        this.ours = ours;
        text.candidates().forEach(name -> names.put(name.from(), name));
    }

    /// @param ours which names count as being the subject
    static List<Span> of(FieldText text, Predicate<Candidate> ours) {
        if (text.candidates().isEmpty()) {
            return List.of();
        }
        var listing = new Listing(text, ours);
        listing.find();
        return List.copyOf(listing.spans);
    }

    private void find() {
        var at = 0;
        while (at < text.words().size()) {
            var run = run(at);
            if (run.size() >= SHORTEST && isPassing(run)) {
                spans.add(new Span(
                        text.words().get(at).start(),
                        text.words().get(run.getLast().to() - 1).end()));
            }
            at = run.isEmpty() ? at + 1 : run.getLast().to();
        }
    }

    private boolean isPassing(List<Item> run) {
        var own = run.stream()
                .filter(item -> item.name().filter(ours).isPresent())
                .count();
        return own > 0 && 2 * own <= run.size();
    }

    private List<Item> run(int at) {
        var run = new ArrayList<Item>();
        var next = item(at);
        while (next.isPresent()) {
            run.add(next.get());
            next = after(next.get().to());
        }
        return run;
    }

    /// A name we know, or a word or several with capitals.
    private Optional<Item> item(int at) {
        if (at >= text.words().size()) {
            return Optional.empty();
        }
        var name = Optional.ofNullable(names.get(at));
        if (name.isPresent()) {
            return Optional.of(new Item(at, name.get().to(), name));
        }
        var to = at;
        while (to < text.words().size() && isUnknownName(to) && (to == at || gap(to).equals(" "))) {
            to++;
        }
        return to == at ? Optional.empty() : Optional.of(new Item(at, to, name));
    }

    private boolean isUnknownName(int at) {
        return text.words().get(at).shape() == Shape.CAPITAL && !names.containsKey(at);
    }

    private Optional<Item> after(int at) {
        if (at >= text.words().size()) {
            return Optional.empty();
        }
        var gap = gap(at).strip();
        var and = AND.contains(text.words().get(at).folded()) && (gap.isEmpty() || gap.equals(","));
        if (and) {
            return item(at + 1);
        }
        var comma = gap.equals(",") || gap.equals("،") || gap.equals(";");
        var attached = gap.isEmpty() && text.words().get(at).folded().startsWith("و") && names.containsKey(at);
        return comma || attached ? item(at) : Optional.empty();
    }

    /// What stands before the word at this index.
    private String gap(int at) {
        return text.text()
                .substring(text.words().get(at - 1).end(), text.words().get(at).start());
    }
}
