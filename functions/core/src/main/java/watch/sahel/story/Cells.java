package watch.sahel.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Parts reports into cells, each so small that it can be cut into stories at once: a report is in one cell with
/// all that it is linked to, directly or by others. Where that is too much, as on the day a war begins, only
/// stronger likeness links, and so on, up to copies. So the cells, like the stories, are a matter of the set of
/// reports alone.
final class Cells {
    /// Cutting this many into stories takes a fraction of a millisecond; the work grows with the square. The
    /// largest cell of the sample has 12.
    static final int MAX_REPORTS = 128;
    /// At the last, all are copies of each other, and the cell is a story, however large.
    private static final double[] LINKS = {Grouping.THRESHOLD, 0.6, 0.8, 0.92, 0.97, 0.99};

    private final Map<Node, Cell> cells = new HashMap<>();

    /// @param link the place in [#LINKS] of what holds it together
    record Cell(int link, Set<Node> nodes) {
        boolean isOneStory() {
            return nodes.size() > MAX_REPORTS;
        }
    }

    /// A report that is linked to its likes already; what of the cells is changed by it, itself included.
    Set<Node> touchedBy(Node node) {
        var touched = new TreeSet<Node>();
        for (var link = 0; link < LINKS.length; link++) {
            var reached = reach(node, link);
            if (reached.size() <= MAX_REPORTS) {
                touched.addAll(reached);
                return touched;
            }
            touched.add(node);
            addGrownTooLarge(node, link, touched);
        }
        touched.addAll(reach(node, LINKS.length - 1));
        return touched;
    }

    /// What was small enough until `node` came.
    private void addGrownTooLarge(Node node, int link, Set<Node> touched) {
        node.alike().forEach((other, likeness) -> {
            var cell = cells.get(other);
            if (likeness >= LINKS[link] && cell != null && cell.link <= link) {
                touched.addAll(cell.nodes);
            }
        });
    }

    /// Parts `nodes` anew.
    List<Cell> part(Collection<Node> nodes) {
        nodes.forEach(cells::remove);
        var parted = new ArrayList<Cell>();
        for (var node : nodes) {
            if (!cells.containsKey(node)) {
                var cell = cellOf(node);
                cell.nodes.forEach(member -> cells.put(member, cell));
                parted.add(cell);
            }
        }
        return parted;
    }

    void remove(Node node) {
        cells.remove(node);
    }

    private static Cell cellOf(Node node) {
        var last = LINKS.length - 1;
        for (var link = 0; link < last; link++) {
            var reached = reach(node, link);
            if (reached.size() <= MAX_REPORTS) {
                return new Cell(link, new TreeSet<>(reached));
            }
        }
        return new Cell(last, new TreeSet<>(reach(node, last)));
    }

    /// All that is linked to `start`; of more than a cell may have, some, save at the last link.
    private static Set<Node> reach(Node start, int link) {
        var limit = link == LINKS.length - 1 ? Integer.MAX_VALUE : MAX_REPORTS;
        var reached = new HashSet<Node>();
        reached.add(start);
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty() && reached.size() <= limit) {
            open.remove().alike().forEach((other, likeness) -> {
                if (likeness >= LINKS[link] && reached.add(other)) {
                    open.add(other);
                }
            });
        }
        return reached;
    }
}
