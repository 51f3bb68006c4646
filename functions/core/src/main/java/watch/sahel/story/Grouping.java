package watch.sahel.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import watch.sahel.article.ArticleId;

/// Decides which reports tell one event. Pure: the set of reports alone decides, not their order, and a report
/// given twice counts once.
///
/// A story is named after its earliest report, by time and then by id.
public final class Grouping {
    /// Reports this alike, on average, tell one event.
    static final double THRESHOLD = 0.35;

    private Grouping() {}

    public static Map<ArticleId, StoryId> group(Collection<Report> reports) {
        var window = new Window();
        reports.forEach(window::file);
        return window.stories();
    }

    /// Cuts a cell into stories, each sorted.
    static List<List<Node>> parted(Cells.Cell cell) {
        var nodes = List.copyOf(cell.nodes());
        if (cell.isOneStory() || nodes.size() == 1) {
            return List.of(nodes);
        }
        var stories = new ArrayList<List<Node>>();
        for (var story : Clustering.of(likeness(nodes), THRESHOLD)) {
            stories.add(story.stream().map(nodes::get).toList());
        }
        return stories;
    }

    private static double[][] likeness(List<Node> nodes) {
        var likeness = new double[nodes.size()][nodes.size()];
        for (var i = 0; i < nodes.size(); i++) {
            for (var j = i + 1; j < nodes.size(); j++) {
                likeness[i][j] = nodes.get(i).alike().getOrDefault(nodes.get(j), 0.0);
                likeness[j][i] = likeness[i][j];
            }
        }
        return likeness;
    }
}
