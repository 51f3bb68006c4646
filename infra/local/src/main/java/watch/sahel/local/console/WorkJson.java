package watch.sahel.local.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import watch.sahel.local.host.QueueDepths.Depth;

/// The work behind chat and mailbox: what was done, what waits in which queue, what fails.
final class WorkJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private WorkJson() {}

    static ObjectNode of(Figures figures, List<Depth> queues, URI pages) {
        var json = JSON.createObjectNode().put("pages", pages.resolve("/").toString());
        var counts = json.putArray("counts");
        figures.counts()
                .forEach((name, count) -> counts.addObject().put("name", name).put("count", count));
        var list = json.putArray("queues");
        queues.forEach(queue -> list.addObject()
                .put("name", queue.queue())
                .put("waiting", queue.waiting())
                .put("inHand", queue.inHand())
                .put("putOff", queue.putOff())
                .put("dead", queue.dead()));
        var failing = json.putArray("failing");
        figures.failing().forEach(failing::add);
        return json;
    }
}
