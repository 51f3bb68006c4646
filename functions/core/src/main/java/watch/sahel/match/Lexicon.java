package watch.sahel.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Everything the matcher knows about the field: entities with their names, what settles a doubtful one, and the
/// words for what is done there. Loaded as a whole or not at all. Immutable.
public final class Lexicon {
    private final List<Entry> entries;
    private final Map<EntityId, Integer> index = new HashMap<>();
    private final Vocabulary vocabulary;
    /// By topic, the codes of the countries that have a war of their own.
    private final Map<TopicId, Set<String>> elsewhere;

    private Lexicon(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (var i = 0; i < entries.size(); i++) {
            index.put(entries.get(i).entity().id(), i);
        }
        this.vocabulary = Vocabulary.of(this.entries);
        this.elsewhere =
                Topics.builtIn().stream().map(Topic::id).collect(Collectors.toMap(topic -> topic, this::elsewhere));
    }

    private Set<String> elsewhere(TopicId topic) {
        return entries.stream()
                .map(Entry::entity)
                .filter(entity ->
                        entity.type() == Type.COUNTRY && entity.parts().get(topic) == Part.ELSEWHERE)
                .map(Entity::country)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The project's own lexicon.
    public static Lexicon bundled() {
        return Bundled.LEXICON;
    }

    /// Without [LexiconCheck], which is a quarter of the time to load it: what is bundled was checked by a test.
    private static final class Bundled {
        private static final Lexicon LEXICON = read(Lexicon::resource, (_, _) -> {});
    }

    interface Source {
        String text(Type type) throws IOException;
    }

    /// @throws LexiconException with every error there is
    static Lexicon load(Source source) {
        return read(source, LexiconCheck::check);
    }

    private static Lexicon read(Source source, BiConsumer<List<Entry>, List<String>> check) {
        var errors = new ArrayList<String>();
        var entries = new ArrayList<Entry>();
        for (var type : Type.values()) {
            entries.addAll(LexiconFile.read(type, text(source, type), errors));
        }
        check.accept(entries, errors);
        if (!errors.isEmpty()) {
            throw new LexiconException(errors);
        }
        return new Lexicon(entries);
    }

    private static String text(Source source, Type type) {
        try {
            return source.text(type);
        } catch (IOException e) {
            throw new UncheckedIOException("the lexicon's " + type.file() + " cannot be read", e);
        }
    }

    static String resource(Type type) throws IOException {
        try (InputStream in = Lexicon.class.getResourceAsStream("lexicon/" + type.file())) {
            if (in == null) {
                throw new IOException("the lexicon's " + type.file() + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// All entities, acts and asides included.
    public Collection<Entity> entities() {
        return entries.stream().map(Entry::entity).toList();
    }

    public Optional<Entity> entity(EntityId id) {
        return Optional.ofNullable(index.get(id)).map(i -> entries.get(i).entity());
    }

    /// All spellings of the names of an entity, in all languages; none where there is no such entity.
    public List<String> names(EntityId id) {
        var number = index.get(id);
        return number == null
                ? List.of()
                : entries.get(number).names().values().stream()
                        .flatMap(List::stream)
                        .map(Spelling::written)
                        .distinct()
                        .toList();
    }

    /// Whether a country has, for this topic, a war of its own.
    boolean isElsewhere(String country, TopicId topic) {
        return elsewhere.getOrDefault(topic, Set.of()).contains(country);
    }

    /// What readers of `language` call an entity: the first of its names there that is written like a name, not like
    /// an adjective (*Bamako*, not *bamakois*); where none is (*lac Tchad*), or in a language without capitals, the
    /// first. Its English name where the lexicon has none, or knows no such language.
    public Optional<String> name(EntityId id, String language) {
        return Optional.ofNullable(index.get(id))
                .map(entries::get)
                .map(entry -> Tongue.of(language)
                        .map(tongue -> entry.names().getOrDefault(tongue, List.of()))
                        .flatMap(Lexicon::name)
                        .orElse(entry.entity().name()));
    }

    private static Optional<String> name(List<Spelling> names) {
        return names.stream()
                .map(Spelling::written)
                .filter(name -> !Character.isLowerCase(name.codePointAt(0)))
                .findFirst()
                .or(() -> names.stream().map(Spelling::written).findFirst());
    }

    Entry entry(int number) {
        return entries.get(number);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }
}
