package watch.sahel.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import watch.sahel.archive.Trend.Named;
import watch.sahel.match.Entity;
import watch.sahel.match.EntityId;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Type;
import watch.sahel.query.Query;

/// Adds stories up to a [Trend]. Not thread-safe.
final class Counting {
    /// Named of each kind: a line in a chat.
    static final int MAX_NAMED = 5;

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Set<Type> PLACES = Set.of(Type.COUNTRY, Type.PLACE);
    private static final Set<Type> ACTORS =
            Set.of(Type.GROUP, Type.ARMY, Type.MISSION, Type.BLOC, Type.ORGANISATION, Type.PERSON);

    private final Lexicon lexicon;
    private final Set<EntityId> askedFor;
    private final Instant now;
    private final List<Integer> days = new ArrayList<>(Collections.nCopies(Trend.DAYS, 0));
    private final List<Integer> weeks = new ArrayList<>(Collections.nCopies(Trend.WEEKS, 0));
    private final Set<String> outlets = new HashSet<>();
    private final Map<EntityId, Integer> namedNow = new HashMap<>();
    private final Map<EntityId, Integer> namedEver = new HashMap<>();
    private int reports;

    /// @param query what is counted: the entities it asks for are named by every story, and say nothing
    Counting(Lexicon lexicon, Query query, Instant now) {
        this.lexicon = lexicon;
        this.askedFor = query.entities();
        this.now = now;
    }

    /// @param story those of its cards that count; none for a story that does not
    void add(List<Card> story) {
        var ofNow = story.stream().filter(card -> ago(card, WEEK) == 0).toList();
        reports += ofNow.size();
        ofNow.forEach(card -> outlets.add(card.outlet()));
        count(days, DAY, story);
        count(weeks, WEEK, story);
        name(namedNow, ofNow);
        name(namedEver, story);
    }

    /// One for every span that a report is from.
    private void count(List<Integer> spans, Duration span, List<Card> story) {
        story.stream().map(card -> ago(card, span)).distinct().forEach(ago -> {
            if (ago < spans.size()) {
                var at = spans.size() - 1 - Math.toIntExact(ago);
                spans.set(at, spans.get(at) + 1);
            }
        });
    }

    private long ago(Card card, Duration span) {
        return Math.max(0, Duration.between(card.published(), now).toSeconds()) / span.toSeconds();
    }

    private static void name(Map<EntityId, Integer> named, List<Card> story) {
        story.stream()
                .flatMap(card -> card.outline().entities().stream())
                .distinct()
                .forEach(entity -> named.merge(entity, 1, Integer::sum));
    }

    Trend trend() {
        return new Trend(days, weeks, reports, outlets.size(), top(PLACES), top(ACTORS));
    }

    private List<Named> top(Set<Type> types) {
        var ofNow = top(types, namedNow);
        return ofNow.isEmpty() ? top(types, namedEver) : ofNow;
    }

    private List<Named> top(Set<Type> types, Map<EntityId, Integer> named) {
        return named.entrySet().stream()
                .filter(entry -> !askedFor.contains(entry.getKey()))
                .filter(entry -> lexicon.entity(entry.getKey())
                        .map(Entity::type)
                        .filter(types::contains)
                        .isPresent())
                .map(entry -> new Named(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Named::stories)
                        .reversed()
                        .thenComparing(one -> one.entity().value()))
                .limit(MAX_NAMED)
                .toList();
    }
}
