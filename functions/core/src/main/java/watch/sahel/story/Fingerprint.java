package watch.sahel.story;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watch.sahel.match.Entity;
import watch.sahel.match.EntityId;
import watch.sahel.match.Field;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Matcher;
import watch.sahel.match.Mention;
import watch.sahel.match.Passage;
import watch.sahel.text.Word;
import watch.sahel.text.Words;

/// What a report says, in a form that two reports can be compared by: as one in the same language sees it, and as
/// one in another, which knows only its entities, names, numbers and concepts again. Computed from the report as it
/// is stored.
///
/// @param own title and lead, words included
/// @param ownTitle the title alone
/// @param neutral title and lead, without words
/// @param neutralTitle the title alone, without words
/// @param keys the features that are rare enough to look for other reports by, sorted
/// @param named who, where and how many
record Fingerprint(Weights own, Weights ownTitle, Weights neutral, Weights neutralTitle, KeySet keys, Named named) {
    /// The lead brings in background; what a report is about stands in its title.
    private static final double LEAD = 0.5;
    /// A feature that few reports share: a word of no list, a place, a group, a number above ten.
    private static final double KEY = 0.8;
    /// Of the entities and countries of a report, for what they are told together: a list of countries is no event.
    private static final int MAX_NAMED = 10;

    static Fingerprint of(Report report, Substance substance) {
        var draft = new Draft();
        draft.conjunctions(report, substance);
        var mentions = mentions(report, substance);
        var headline = mentions.stream()
                .filter(mention -> mention.field() == Field.TITLE)
                .map(Mention::entity)
                .collect(Collectors.toSet());
        for (var entity : report.entities()) {
            var weight = EntityWeight.of(entity);
            var feature = Feature.ENTITY.of(entity.value());
            draft.say(feature, weight, headline.contains(entity) ? 1 : LEAD, FeatureReader.Reach.ALL);
            if (weight >= EntityWeight.PLACE) {
                draft.keys.add(feature, KEY);
            }
            draft.named(entity, feature, headline.contains(entity) ? 1 : LEAD);
        }
        new FeatureReader(report.language(), draft.sink(1)).read(substance.title(), in(Field.TITLE, mentions));
        new FeatureReader(report.language(), draft.sink(LEAD)).read(substance.lead(), in(Field.SUMMARY, mentions));
        return draft.fingerprint();
    }

    private static List<Mention> in(Field field, List<Mention> mentions) {
        return mentions.stream().filter(mention -> mention.field() == field).toList();
    }

    private static List<Mention> mentions(Report report, Substance substance) {
        var passage = new Passage(
                substance.title(),
                substance.lead(),
                report.language(),
                report.outlet().name());
        return Matcher.bundled().match(passage).mentions();
    }

    private static final class Draft {
        private final Weights.Builder own = new Weights.Builder();
        private final Weights.Builder ownTitle = new Weights.Builder();
        private final Weights.Builder neutral = new Weights.Builder();
        private final Weights.Builder neutralTitle = new Weights.Builder();
        private final Weights.Builder keys = new Weights.Builder();
        private final Named.Builder named = new Named.Builder();

        /// @param place 1 in the title
        FeatureReader.Sink sink(double place) {
            return new FeatureReader.Sink() {
                @Override
                public void put(long feature, double weight, FeatureReader.Reach reach) {
                    Draft.this.put(feature, weight, place, reach);
                }

                @Override
                public void named(Named.Kind kind, long feature, FeatureReader.Surely surely) {
                    name(kind, feature, surely == FeatureReader.Surely.YES ? place : LEAD);
                }
            };
        }

        void named(EntityId entity, long feature, double place) {
            var type = Lexicon.bundled().entity(entity).map(Entity::type);
            if (type.isEmpty()) {
                return;
            }
            switch (type.get()) {
                case PLACE -> {
                    name(Named.Kind.PLACE, feature, place);
                    name(Named.Kind.NAME, feature, place);
                }
                case PERSON -> name(Named.Kind.NAME, feature, place);
                case COUNTRY -> name(Named.Kind.COUNTRY, feature, place);
                case GROUP, MISSION, ORGANISATION, ARMY, BLOC, EVENT, WEAPON, RESOURCE, OUTLET, ACT, ASIDE -> {}
            }
        }

        private void name(Named.Kind kind, long feature, double place) {
            if (place == 1) {
                named.inTitle(kind, feature);
            } else {
                named.anywhere(kind, feature);
            }
        }

        /// @param place 1 in the title
        void put(long feature, double weight, double place, FeatureReader.Reach reach) {
            if (weight >= KEY) {
                keys.add(feature, weight);
            }
            say(feature, weight, place, reach);
        }

        void say(long feature, double weight, double place, FeatureReader.Reach reach) {
            if (reach != FeatureReader.Reach.OTHER_LANGUAGES) {
                add(feature, weight, place, own, ownTitle);
            }
            if (reach != FeatureReader.Reach.SAME_LANGUAGE) {
                add(feature, weight, place, neutral, neutralTitle);
            }
        }

        /// A country is in half of the reports, and so is an arrest; an arrest in that country is rare.
        void conjunctions(Report report, Substance substance) {
            var words = Words.of(substance.title()).stream().map(Word::folded).toList();
            var said = new HashSet<>(Concepts.in(words, report.language()));
            words.stream()
                    .filter(word -> Rarity.word(word) == Rarity.COMMON)
                    .map(Stem::of)
                    .forEach(said::add);
            var named = named(report, substance);
            for (var i = 0; i < named.size(); i++) {
                var name = named.get(i);
                said.forEach(what -> keys.add(Feature.CONCEPT.of(what + "@" + name), KEY));
                named.subList(i + 1, named.size())
                        .forEach(other -> keys.add(Feature.ENTITY.of(name + "@" + other), KEY));
            }
        }

        /// Entities and countries, sorted, so many that their pairs stay few.
        private static List<String> named(Report report, Substance substance) {
            var words = Words.of(substance.title() + "\n" + substance.lead());
            return Stream.concat(
                            report.entities().stream().map(EntityId::value),
                            Countries.in(words).stream().map(country -> FeatureReader.COUNTRY + country))
                    .sorted()
                    .limit(MAX_NAMED)
                    .toList();
        }

        private static void add(
                long feature, double weight, double place, Weights.Builder whole, Weights.Builder title) {
            whole.add(feature, weight * place);
            if (place == 1) {
                title.add(feature, weight);
            }
        }

        Fingerprint fingerprint() {
            return new Fingerprint(
                    own.build(),
                    ownTitle.build(),
                    neutral.build(),
                    neutralTitle.build(),
                    new KeySet(keys.build().heavy(KEY)),
                    named.build());
        }
    }
}
