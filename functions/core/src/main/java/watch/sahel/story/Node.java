package watch.sahel.story;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// A report in a [Window], with the others it is like. The earliest is first, and gives its story the name; what
/// comes at the same time is ordered by its id.
final class Node implements Comparable<Node> {
    private static final Comparator<Node> ORDER = Comparator.comparing(
                    (Node node) -> node.telling().report().published())
            .thenComparing(node -> node.telling().report().article().value());

    private final Telling telling;
    private final Map<Node, Double> alike = new HashMap<>();

    Node(Telling telling) {
        this.telling = telling;
    }

    Telling telling() {
        return telling;
    }

    Map<Node, Double> alike() {
        return alike;
    }

    @Override
    public int compareTo(Node other) {
        return ORDER.compare(this, other);
    }
}
