package watch.sahel.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import watch.sahel.match.TopicId;
import watch.sahel.query.NarrowTopics;

/// Twenty different sets of topics as readers choose them: the two main ones, narrower ones alone and together.
final class TopicMixes {
    static final int NUMBER = 20;

    private static final List<Set<TopicId>> ALL = mixes();

    private TopicMixes() {}

    static List<Set<TopicId>> all() {
        return ALL;
    }

    private static List<Set<TopicId>> mixes() {
        var topics = Stream.concat(
                        Stream.of(TopicId.SAHEL, TopicId.WAGNER),
                        NarrowTopics.bundled().all().stream()
                                .map(narrow -> narrow.topic().id()))
                .toList();
        var mixes = new ArrayList<Set<TopicId>>();
        mixes.add(Set.of(TopicId.SAHEL, TopicId.WAGNER));
        for (var i = 0; mixes.size() < NUMBER; i++) {
            var one = topics.get(i % topics.size());
            var other = topics.get((3 * i + 1) % topics.size());
            var mix = i < topics.size() ? Set.of(one) : one.equals(other) ? Set.of(one) : Set.of(one, other);
            if (!mixes.contains(mix)) {
                mixes.add(mix);
            }
        }
        return List.copyOf(mixes);
    }
}
