package watch.sahel.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watch.sahel.match.Cue.Effect;
import watch.sahel.match.FieldText.Candidate;
import watch.sahel.match.FieldText.CueHit;
import watch.sahel.text.Script;
import watch.sahel.text.Shape;
import watch.sahel.text.Word.Opening;
import watch.sahel.text.Words;

/// Decides which of the names that stand in a passage mean their entity, and what showed it.
///
/// A plain name counts at once. A doubtful one waits until something settles it: an entity it needs, another entity
/// of its country, or a word it needs. A name that was settled settles others, so this goes on until nothing
/// changes. Some things make a name *very* doubtful (it stands beside an unknown name, its namesake was mentioned,
/// the outlet writes about another country): then words no longer settle it, only entities do.
final class Settling {
    /// How far a word reaches that rules a name out, in characters of the text; in the title it reaches everywhere.
    private static final int NEAR = 40;

    private static final int TITLE_SCOPE = -1;

    private static final Set<EntityId> PLAYFUL = Set.of(new EntityId("sport"), new EntityId("culture"));

    private static final Pattern AGE = Pattern.compile(", \\d\\d(?=[,.])");

    private enum Doubt {
        NONE,
        SOME,
        STRONG
    }

    private record Waiting(Candidate candidate, Doubt doubt) {}

    private final Lexicon lexicon;
    private final Vocabulary vocabulary;
    private final SpokenIn language;
    private final Map<Field, FieldText> texts;
    private final Map<Integer, List<CueHit>> settling;
    private final Map<Integer, List<CueHit>> rulingOut;
    /// What is done in the passage, which may settle a name that needs an act.
    private final List<CueHit> acts;
    /// Entities of which some name stands here, meant or not.
    private final Set<Integer> present;
    /// What says that the passage is about sport or culture, where people and pieces bear all these names.
    private final List<CueHit> playful;

    private final Set<Integer> namesakes = new HashSet<>();
    private final Set<Integer> unsettled = new HashSet<>();
    private final Map<Candidate, String> accepted = new HashMap<>();
    /// By paragraph, the title apart: the first accepted name of each entity.
    private final Map<Integer, Map<Integer, Candidate>> witnesses = new HashMap<>();

    Settling(Lexicon lexicon, Passage passage, List<FieldText> fields) {
        this.lexicon = lexicon;
        this.vocabulary = lexicon.vocabulary();
        this.language = SpokenIn.of(passage);
        this.texts = fields.stream().collect(Collectors.toMap(FieldText::field, field -> field));
        this.settling = byEntry(fields, Effect.SETTLES);
        this.rulingOut = byEntry(fields, Effect.RULES_OUT);
        this.acts = signals(fields).filter(hit -> type(hit) == Type.ACT).toList();
        this.present = fields.stream()
                .flatMap(field -> field.candidates().stream())
                .map(candidate -> candidate.name().entry())
                .collect(Collectors.toSet());
        this.playful = signals(fields)
                .filter(hit -> PLAYFUL.contains(
                        lexicon.entry(hit.cue().entry()).entity().id()))
                .toList();
        fields.forEach(field -> namesakes.addAll(field.decoys()));
        findUnsettled(passage, fields);
    }

    private static Stream<CueHit> signals(List<FieldText> fields) {
        return fields.stream()
                .flatMap(field -> field.cues().stream())
                .filter(hit -> hit.cue().effect() == Effect.SIGNALS);
    }

    private Type type(CueHit hit) {
        return lexicon.entry(hit.cue().entry()).entity().type();
    }

    private static Map<Integer, List<CueHit>> byEntry(List<FieldText> fields, Effect effect) {
        return fields.stream()
                .flatMap(field -> field.cues().stream())
                .filter(hit -> hit.cue().effect() == effect)
                .collect(Collectors.groupingBy(hit -> hit.cue().entry()));
    }

    /// The outlet and what it puts under its items tell what it writes about, so they may unsettle, though never
    /// settle.
    private void findUnsettled(Passage passage, List<FieldText> fields) {
        var everything = new ArrayList<>(fields.stream().map(FieldText::all).toList());
        everything.add(Words.of(passage.source()));
        for (var words : everything) {
            for (var i = 0; i < words.size(); i++) {
                vocabulary.cues.at(words, i, (_, cue) -> {
                    if (cue.effect() == Effect.UNSETTLES) {
                        unsettled.add(cue.entry());
                    }
                });
            }
        }
    }

    /// Everything that is meant, title first, in order of the text.
    List<Settled> settle() {
        var candidates = texts.values().stream()
                .flatMap(text -> text.candidates().stream())
                .toList();
        var waiting = new ArrayList<Waiting>();
        for (var candidate : candidates) {
            if (ruledOut(candidate)) {
                continue;
            }
            var doubt = doubt(candidate);
            if (doubt == Doubt.NONE) {
                accept(candidate, "");
            } else {
                waiting.add(new Waiting(candidate, doubt));
            }
        }
        while (waiting.removeIf(this::settles)) {
            // each round has new witnesses; there are no more rounds than entities
        }
        return accepted.entrySet().stream()
                .map(one -> new Settled(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing((Settled one) -> one.candidate().field())
                        .thenComparing(one -> one.candidate().start())
                        .thenComparing(one -> one.candidate().name().entry()))
                .toList();
    }

    /// @param by the words that settled it, "" when nothing had to
    record Settled(Candidate candidate, String by) {}

    private boolean settles(Waiting waiting) {
        var by = settledBy(waiting);
        by.ifPresent(words -> accept(waiting.candidate(), words));
        return by.isPresent();
    }

    private void accept(Candidate candidate, String by) {
        accepted.put(candidate, by);
        var scope = candidate.field() == Field.TITLE ? TITLE_SCOPE : candidate.paragraph();
        witnesses
                .computeIfAbsent(scope, _ -> new LinkedHashMap<>())
                .putIfAbsent(candidate.name().entry(), candidate);
    }

    private boolean ruledOut(Candidate candidate) {
        return rulingOut.getOrDefault(candidate.name().entry(), List.of()).stream()
                .filter(hit -> hit.field() == candidate.field())
                .anyMatch(hit -> candidate.field() == Field.TITLE || near(hit, candidate));
    }

    private static boolean near(CueHit hit, Candidate candidate) {
        return hit.start() - candidate.end() <= NEAR && candidate.start() - hit.end() <= NEAR;
    }

    private Doubt doubt(Candidate candidate) {
        var name = candidate.name();
        var entry = name.entry();
        var doubtful = name.doubtful(language);
        var namesake = namesakes.contains(entry) && (name.words() == 1 || doubtful);
        var elsewhere = name.heading()
                && (unsettled.contains(entry)
                        || vocabulary.unsettledBy(entry).stream().anyMatch(present::contains));
        var person = name.words() == 1 && doubtful && aPersons(candidate);
        var surname = name.words() == 1 && !lexicon.entry(entry).needs().isEmpty() && besideUnknownName(candidate);
        if (namesake
                || elsewhere
                || person
                || (doubtful && (rulingOut.containsKey(entry) || surname || isPlayful(candidate)))) {
            return Doubt.STRONG;
        }
        return doubtful || surname ? Doubt.SOME : Doubt.NONE;
    }

    /// The name itself does not say so: *musicians* may be those of an orchestra, or Wagner's.
    private boolean isPlayful(Candidate candidate) {
        return playful.stream().anyMatch(hit -> isBeside(hit, candidate));
    }

    private static boolean isBeside(CueHit hit, Candidate candidate) {
        return hit.field() != candidate.field() || hit.end() <= candidate.start() || hit.start() >= candidate.end();
    }

    /// *Sergeant* Wagner, Chad, *34*: somebody is addressed, or has an age. Who is a person of the lexicon stays one.
    private boolean aPersons(Candidate candidate) {
        if (lexicon.entry(candidate.name().entry()).entity().type() == Type.PERSON) {
            return false;
        }
        var text = Objects.requireNonNull(texts.get(candidate.field()));
        var words = text.words();
        var before = candidate.from() - 1;
        var addressed = before >= 0
                && Honorifics.contains(words.get(before).folded())
                && List.of(" ", ". ")
                        .contains(text.text().substring(words.get(before).end(), candidate.start()));
        var age = AGE.matcher(text.text()).region(candidate.end(), text.text().length());
        return addressed || age.lookingAt();
    }

    /// *Sandro* Wagner, Chad *Daybell*: a capitalised word right beside the name that is part of no name we know.
    /// Proves nothing in headline case, nor in German, where every noun has a capital.
    private boolean besideUnknownName(Candidate candidate) {
        var text = Objects.requireNonNull(texts.get(candidate.field()));
        if (language.is(Tongue.DE)
                || text.casing() != Casing.SENTENCE
                || !text.words().get(candidate.from()).shape().capitalised()) {
            return false;
        }
        return unknownName(text, candidate.to() - 1, candidate.to(), candidate.to())
                || unknownName(text, candidate.from() - 1, candidate.from(), candidate.from() - 1);
    }

    private boolean unknownName(FieldText text, int left, int right, int unknown) {
        if (left < 0 || right >= text.words().size()) {
            return false;
        }
        var words = text.words();
        var gap = text.text().substring(words.get(left).end(), words.get(right).start());
        return gap.equals(" ")
                && words.get(unknown).shape() == Shape.CAPITAL
                && words.get(unknown).opens() == Opening.NOTHING
                && !text.named().get(unknown);
    }

    private Optional<String> settledBy(Waiting waiting) {
        var candidate = waiting.candidate();
        var byEntity = Stream.of(TITLE_SCOPE, candidate.paragraph())
                .flatMap(scope -> witnesses.getOrDefault(scope, Map.of()).values().stream())
                .filter(other -> vouches(other.name().entry(), candidate.name().entry(), waiting.doubt()))
                .min(Comparator.comparing(
                        other -> other.name().entry() == candidate.name().entry() ? 0 : 1))
                .map(this::written);
        if (byEntity.isPresent() || waiting.doubt() == Doubt.STRONG) {
            return byEntity;
        }
        return Stream.of(byQuotationMarks(candidate), byDateline(candidate), byWord(candidate))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean vouches(int witness, int entry, Doubt doubt) {
        if (witness == entry) {
            return doubt == Doubt.SOME || !namesakes.contains(entry);
        }
        return vocabulary.settles(entry, witness) || sameCountry(witness, entry);
    }

    private boolean sameCountry(int one, int other) {
        var country = lexicon.entry(one).entity().country();
        return lexicon.entry(other).entity().belongsToItsCountry()
                && country.equals(lexicon.entry(other).entity().country())
                && lexicon.entry(one).entity().type() != Type.OUTLET;
    }

    /// Russian and Ukrainian put names of firms and units between quotation marks, and people's names never.
    private Optional<String> byQuotationMarks(Candidate candidate) {
        var text = Objects.requireNonNull(texts.get(candidate.field())).text();
        if (candidate.start() == 0 || candidate.end() >= text.length()) {
            return Optional.empty();
        }
        var open = text.charAt(candidate.start() - 1);
        var close = text.charAt(candidate.end());
        var capital = Character.isUpperCase(text.charAt(candidate.start()));
        var cyrillic = Script.of(text.charAt(candidate.start())) == Script.CYRILLIC;
        var quoted = "«\"“„".indexOf(open) >= 0 && "»\"”“".indexOf(close) >= 0;
        return cyrillic && capital && quoted ? Optional.of(open + written(candidate) + close) : Optional.empty();
    }

    /// *Mali: army retakes town*, *Mali. Atak na klasztor*: a headline that opens with a name and a stop says where.
    private Optional<String> byDateline(Candidate candidate) {
        var text = Objects.requireNonNull(texts.get(candidate.field())).text();
        var end = candidate.end();
        if (candidate.start() > 0
                || end + 1 >= text.length()
                || lexicon.entry(candidate.name().entry()).entity().type() != Type.COUNTRY) {
            return Optional.empty();
        }
        var stop = ":.".indexOf(text.charAt(end)) >= 0 && text.charAt(end + 1) == ' ';
        return stop ? Optional.of(text.substring(0, end + 1)) : Optional.empty();
    }

    private Optional<String> byWord(Candidate candidate) {
        var entry = candidate.name().entry();
        return Stream.concat(
                        settling.getOrDefault(entry, List.of()).stream(),
                        acts.stream()
                                .filter(act ->
                                        vocabulary.settles(entry, act.cue().entry())))
                .filter(hit -> inScope(candidate, hit.field(), hit.paragraph()))
                .filter(hit -> isBeside(hit, candidate))
                .findFirst()
                .map(hit -> written(hit.field(), hit.start(), hit.end()));
    }

    /// The title speaks for every paragraph; a paragraph speaks for itself, and the first one for the title.
    private static boolean inScope(Candidate candidate, Field field, int paragraph) {
        return field == Field.TITLE || paragraph == candidate.paragraph();
    }

    private String written(Candidate candidate) {
        return written(candidate.field(), candidate.start(), candidate.end());
    }

    private String written(Field field, int start, int end) {
        return Objects.requireNonNull(texts.get(field)).text().substring(start, end);
    }
}
