package watch.sahel.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import watch.sahel.article.ArticleId;

/// Reports of a stretch of time, grouped into stories one by one as they come. Whatever the order in which they
/// come, the stories are those that [Grouping#group] finds in the whole set.
///
/// That holds because nothing here depends on the past: likeness is a matter of two reports alone, and stories are
/// cut afresh out of every set of linked reports that a new report touches. Only reports that share a rare feature
/// are compared at all. Not thread-safe.
public final class Window {
    private final Map<ArticleId, Node> nodes = new HashMap<>();
    private final KeyIndex index = new KeyIndex();
    private final Cells cells = new Cells();
    private final Map<Node, List<Node>> stories = new HashMap<>();

    /// Takes a report in; one that is there already changes nothing.
    ///
    /// @return the stories that are new or have other reports than before, each with its earliest report first
    public List<List<ArticleId>> file(Report report) {
        if (nodes.containsKey(report.article())) {
            return List.of();
        }
        var node = new Node(Telling.of(report));
        nodes.put(report.article(), node);
        link(node);
        return regroup(cells.touchedBy(node));
    }

    /// Lets go of the reports published before `start`. Their stories go on under the next report's name.
    ///
    /// @return as [#file] does
    public List<List<ArticleId>> forgetBefore(Instant start) {
        var old = nodes.values().stream()
                .filter(node -> node.telling().report().published().isBefore(start))
                .toList();
        for (var node : old) {
            nodes.remove(node.telling().report().article());
            index.remove(node);
            cells.remove(node);
            node.alike().keySet().forEach(other -> other.alike().remove(node));
        }
        return old.isEmpty() ? List.of() : regroup(new TreeSet<>(stories.keySet()));
    }

    /// Which story each report belongs to.
    public Map<ArticleId, StoryId> stories() {
        var stories = new HashMap<ArticleId, StoryId>();
        this.stories.forEach(
                (node, story) -> stories.put(node.telling().report().article(), id(story)));
        return Map.copyOf(stories);
    }

    /// The reports of the story that has `article`, itself included, the earliest first; empty if it is not here.
    public List<ArticleId> together(ArticleId article) {
        var node = nodes.get(article);
        return node == null
                ? List.of()
                : stories.getOrDefault(node, List.of()).stream()
                        .map(other -> other.telling().report().article())
                        .toList();
    }

    /// Of a report here to the one of `others` that is most like it; from 0 to 1.
    double likeness(Report report, List<Report> others) {
        var node = nodes.get(report.article());
        return node == null
                ? 0
                : others.stream()
                        .map(other -> nodes.get(other.article()))
                        .filter(Objects::nonNull)
                        .mapToDouble(other -> node.alike().getOrDefault(other, 0.0))
                        .max()
                        .orElse(0);
    }

    public int size() {
        return nodes.size();
    }

    private void link(Node node) {
        for (var other : index.candidates(node)) {
            var likeness = Likeness.of(node.telling(), other.telling());
            if (likeness > 0) {
                node.alike().put(other, likeness);
                other.alike().put(node, likeness);
            }
        }
        index.add(node);
    }

    private List<List<ArticleId>> regroup(Set<Node> touched) {
        var before = Collections.<List<Node>>newSetFromMap(new IdentityHashMap<>());
        for (var node : touched) {
            var story = stories.remove(node);
            if (story != null) {
                before.add(story);
            }
        }
        var present = touched.stream()
                .filter(node -> nodes.containsKey(node.telling().report().article()))
                .toList();
        var after = new ArrayList<List<Node>>();
        cells.part(present).forEach(cell -> after.addAll(Grouping.parted(cell)));
        after.forEach(story -> story.forEach(node -> stories.put(node, story)));
        var known = new HashSet<>(ids(before));
        return ids(after).stream().filter(story -> !known.contains(story)).toList();
    }

    private static List<List<ArticleId>> ids(Collection<List<Node>> stories) {
        var ids = new ArrayList<List<ArticleId>>();
        stories.forEach(story -> ids.add(
                story.stream().map(node -> node.telling().report().article()).toList()));
        return ids;
    }

    private static StoryId id(List<Node> story) {
        return StoryId.openedBy(story.getFirst().telling().report().article());
    }
}
