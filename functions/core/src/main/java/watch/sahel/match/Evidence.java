package watch.sahel.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watch.sahel.match.Cue.Effect;
import watch.sahel.match.FieldText.CueHit;

/// Weighs what a passage says for and against one topic. What stands in the title weighs more than what stands in
/// the lead, and that more than the rest; each entity, act and aside counts once, where it weighs most, and half
/// as much again when a second word says the same.
final class Evidence {
    private static final double TITLE = 1.0;
    private static final double LEAD = 0.65;
    private static final double REST = 0.25;
    /// A place among others in a list is less than REST: alone it is not there at all.
    private static final double LISTED = 0.1;
    /// Agencies say what it is about within so many characters.
    private static final int LEAD_CHARS = 600;
    /// How much an actor's name drives a match: alone it is enough, unless asides speak against it.
    private static final double ACTOR_DRIVE = 1.2;
    /// A hint (al-Qaeda, ECOWAS) is as good as an act.
    private static final double HINT_DRIVE = 0.7;
    /// Two of the countries together: seldom anything but their common war and politics.
    private static final double SEVERAL_DRIVE = 0.5;
    /// Towns and regions are in the news for the war more often than whole countries.
    private static final double TOWN_DRIVE = 0.3;
    /// What else a passage is about speaks a little louder than what is done there: a crash may kill soldiers.
    private static final double ASIDE_DRAG = 1.2;
    /// Beside jihadists, hostages or putschists in the headline, it is only what they do it to: they ban music, seize a
    /// mine, kidnap tourists.
    private static final double DRAG_ON_FIRM = 0.4;
    /// Two words for one act or aside tell more than one: *terror* and *extremists*.
    private static final double TWICE = 1.5;
    /// A place that only the text names may be mentioned in passing.
    private static final double PASSING = 0.5;
    /// A place is news when this much happens there.
    private static final double DRIVE_NEEDED = 0.3;

    /// What is said of war and power only, and in no match report or accident.
    private static final Set<EntityId> FIRM =
            Stream.of("fighters", "captivity", "coup").map(EntityId::new).collect(Collectors.toUnmodifiableSet());

    /// What the topic of an actor alone is scored by.
    private static final double SURE_DRIVE = 0.6;

    /// Capitals and the towns of travellers are in the news for everything, as their countries are.
    private static final Set<EntityId> ANYTHING = Stream.of(
                    "bamako", "niamey", "ouagadougou", "ndjamena", "nouakchott", "timbuktu", "agadez", "djenne")
            .map(EntityId::new)
            .collect(Collectors.toUnmodifiableSet());

    private final TopicId topic;
    private final Lexicon lexicon;
    private final Map<EntityId, Weighed> mentions = new HashMap<>();
    private final Map<EntityId, Weighed> signals = new HashMap<>();
    private final Map<Field, List<Listing.Span>> listings = new EnumMap<>(Field.class);

    /// By act or aside, the words that say it.
    private final Map<EntityId, Set<String>> said = new HashMap<>();

    private record Weighed(Mention mention, double weight) {}

    private Evidence(TopicId topic, Lexicon lexicon) {
        this.topic = topic;
        this.lexicon = lexicon;
    }

    /// What the passage belongs to, and, with a score below [Match#ENOUGH], what it nearly does.
    static List<Match> weigh(Lexicon lexicon, List<Mention> mentions, List<FieldText> fields) {
        var matches = new ArrayList<Match>();
        for (var topic : Topics.builtIn()) {
            var evidence = new Evidence(topic.id(), lexicon);
            fields.forEach(evidence::findListings);
            mentions.forEach(evidence::add);
            fields.forEach(evidence::addSignals);
            evidence.match().ifPresent(matches::add);
        }
        return matches;
    }

    private void findListings(FieldText text) {
        listings.put(
                text.field(),
                Listing.of(text, name -> isPlace(lexicon.entry(name.name().entry()))));
    }

    private boolean isPlace(Entry entry) {
        return entry.entity().parts().get(topic) == Part.PLACE;
    }

    private void add(Mention mention) {
        var listed = part(mention) == Part.PLACE
                && listings.getOrDefault(mention.field(), List.of()).stream().anyMatch(span -> span.holds(mention));
        keep(mentions, mention, listed ? LISTED : region(mention.field(), mention.start()));
    }

    private void addSignals(FieldText text) {
        var furthest = new EnumMap<Type, CueHit>(Type.class);
        for (var hit : signals(text)) {
            var entry = lexicon.entry(hit.cue().entry());
            var type = entry.entity().type();
            var other = furthest.get(type == Type.ACT ? Type.ASIDE : Type.ACT);
            if (!inName(hit) && (other == null || !isPartOf(hit, other))) {
                var mention = mention(text, hit, entry);
                keep(signals, mention, entry.weight() * region(hit.field(), hit.start()));
                said.computeIfAbsent(mention.entity(), _ -> new HashSet<>())
                        .add(mention.written().toLowerCase(Locale.ROOT));
            }
            furthest.merge(type, hit, (one, two) -> two.end() > one.end() ? two : one);
        }
    }

    private static List<CueHit> signals(FieldText text) {
        return text.cues().stream()
                .filter(hit -> hit.cue().effect() == Effect.SIGNALS)
                .sorted(Comparator.comparingInt(CueHit::start).thenComparing(CueHit::end, Comparator.reverseOrder()))
                .toList();
    }

    /// The *Dakar Rally* is no rally, the *Battle of the Bands* no battle.
    private static boolean isPartOf(CueHit hit, CueHit other) {
        return other.start() <= hit.start()
                && hit.end() <= other.end()
                && hit.end() - hit.start() < other.end() - other.start();
    }

    /// The *armed forces* of a name are the army's, not an event.
    private boolean inName(CueHit hit) {
        return mentions.values().stream()
                .map(Weighed::mention)
                .anyMatch(name -> name.field() == hit.field()
                        && name.start() <= hit.start()
                        && hit.end() <= name.end()
                        && name.end() - name.start() > hit.end() - hit.start());
    }

    private static Mention mention(FieldText text, CueHit hit, Entry entry) {
        var written = text.text().substring(hit.start(), hit.end());
        return new Mention(entry.entity().id(), hit.field(), hit.start(), hit.end(), written, "");
    }

    private static void keep(Map<EntityId, Weighed> kept, Mention mention, double weight) {
        kept.merge(
                mention.entity(),
                new Weighed(mention, weight),
                (first, second) -> second.weight() > first.weight() ? second : first);
    }

    private static double region(Field field, int start) {
        return switch (field) {
            case TITLE -> TITLE;
            case SUMMARY -> start < LEAD_CHARS ? LEAD : REST;
        };
    }

    private Optional<Match> match() {
        var actor = best(Part.ACTOR);
        if (topic.equals(TopicId.WAGNER)) {
            var presence = actor > 0
                    || inTitle(Part.HEADLINE)
                    || (inTitle(Part.HINT) && (inTitle(Part.PLACE) || best(Part.HEADLINE) > 0));
            return scored(presence ? Math.max(actor, LEAD) : 0, SURE_DRIVE);
        }
        var presence = Math.max(actor, place());
        if (presence < TITLE && actor == 0 && (elsewhereInTitle() || onlyBesideAnotherWar())) {
            return Optional.empty();
        }
        var drive = ACTOR_DRIVE * actor
                + sum(Type.ACT)
                + HINT_DRIVE * best(Part.HINT)
                + SEVERAL_DRIVE * secondCountry()
                + TOWN_DRIVE * town()
                - drag() * sum(Type.ASIDE)
                - (presence < TITLE ? PASSING : 0);
        return scored(presence, drive);
    }

    private double drag() {
        return signals.values().stream()
                        .map(Weighed::mention)
                        .anyMatch(act -> act.field() == Field.TITLE && FIRM.contains(act.entity()))
                ? DRAG_ON_FIRM
                : ASIDE_DRAG;
    }

    /// Below [Match#ENOUGH] if too little happens there; empty if the topic is not there at all, or more speaks
    /// against it than for it.
    private Optional<Match> scored(double presence, double drive) {
        if (presence < REST || drive <= 0) {
            return Optional.empty();
        }
        var plain = Match.ENOUGH * drive / DRIVE_NEEDED;
        var score = drive < DRIVE_NEEDED ? plain : Math.clamp(plain * Math.max(presence, LEAD), Match.ENOUGH, 1);
        var reasons = reasons().stream().map(Mention::reason).toList();
        return reasons.isEmpty() ? Optional.empty() : Optional.of(new Match(topic, score, reasons));
    }

    private boolean inTitle(Part part) {
        return mentions.values().stream()
                .anyMatch(one -> plays(one, part) && one.mention().field() == Field.TITLE);
    }

    private double best(Part part) {
        return mentions.values().stream()
                .filter(one -> plays(one, part))
                .mapToDouble(Weighed::weight)
                .max()
                .orElse(0);
    }

    /// Only the text names one of our countries, and it names another war as well: *RSF ... fled to Chad*.
    private boolean onlyBesideAnotherWar() {
        return best(Part.ELSEWHERE) >= LEAD && secondCountry() == 0 && best(Part.HINT) == 0;
    }

    /// A town is where its country is.
    private boolean elsewhereInTitle() {
        return inTitle(Part.ELSEWHERE)
                || mentions.values().stream()
                        .map(Weighed::mention)
                        .filter(mention -> mention.field() == Field.TITLE && type(mention) == Type.PLACE)
                        .flatMap(mention -> lexicon.entity(mention.entity()).stream())
                        .anyMatch(place -> lexicon.isElsewhere(place.country(), topic));
    }

    /// *Wagner in Mali, Libya, Sudan and Syria*: with a hint, a list says where.
    private double place() {
        var place = best(Part.PLACE);
        return place == LISTED && best(Part.HINT) > 0 ? REST : place;
    }

    /// How prominent the second of our countries is, 0 if there is only one.
    private double secondCountry() {
        return mentions.values().stream()
                .filter(one -> plays(one, Part.PLACE) && type(one.mention()) == Type.COUNTRY)
                .map(Weighed::weight)
                .sorted(Comparator.reverseOrder())
                .skip(1)
                .findFirst()
                .orElse(0.0);
    }

    private double town() {
        return mentions.values().stream()
                .filter(one -> plays(one, Part.PLACE) && type(one.mention()) != Type.COUNTRY)
                .filter(one -> !ANYTHING.contains(one.mention().entity()))
                .mapToDouble(Weighed::weight)
                .max()
                .orElse(0);
    }

    private boolean plays(Weighed one, Part part) {
        return part == part(one.mention());
    }

    private Part part(Mention mention) {
        return lexicon.entity(mention.entity())
                .map(Entity::parts)
                .map(parts -> parts.get(topic))
                .orElse(Part.NONE);
    }

    private double sum(Type type) {
        return signals.values().stream()
                .filter(one -> type(one.mention()) == type)
                .mapToDouble(one -> one.weight() * (saidTwice(one) ? TWICE : 1))
                .sum();
    }

    private boolean saidTwice(Weighed signal) {
        return said.getOrDefault(signal.mention().entity(), Set.of()).size() > 1;
    }

    private Type type(Mention mention) {
        return lexicon.entity(mention.entity()).map(Entity::type).orElseThrow();
    }

    /// Entities by their part, then by weight; last the act that weighs most.
    private List<Mention> reasons() {
        var reasons = new ArrayList<>(mentions.values().stream()
                .filter(one -> part(one.mention()) != Part.NONE && part(one.mention()) != Part.ELSEWHERE)
                .sorted(Comparator.comparing((Weighed one) -> part(one.mention()))
                        .thenComparing(
                                Comparator.comparingDouble(Weighed::weight).reversed())
                        .thenComparing(one -> one.mention().field())
                        .thenComparing(one -> one.mention().start()))
                .map(Weighed::mention)
                .toList());
        if (topic.equals(TopicId.SAHEL)) {
            signals.values().stream()
                    .filter(one -> type(one.mention()) == Type.ACT)
                    .max(Comparator.comparingDouble(Weighed::weight))
                    .ifPresent(act -> reasons.add(act.mention()));
        }
        return reasons;
    }
}
