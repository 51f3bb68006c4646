package watch.sahel.local;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import watch.sahel.feed.catalogue.FeedList.Listed;

/// A feed list as JSON for programs: an array with one feed a line; what is empty is left out.
final class FeedsJson {
    private FeedsJson() {}

    static String write(List<Listed> feeds) {
        return feeds.stream().map(feed -> json(feed).toString()).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static ObjectNode json(Listed feed) {
        var outlet = feed.outlet();
        var json = JsonNodeFactory.instance.objectNode().put("id", feed.id().value());
        json.put("url", feed.url().toString()).put("outlet", outlet.name());
        put(json, "language", outlet.language());
        put(json, "country", outlet.country());
        json.put("affiliation", outlet.affiliation().label());
        if (!feed.alternates().isEmpty()) {
            var alternates = json.putArray("alternates");
            feed.alternates().forEach(alternate -> alternates.add(alternate.toString()));
        }
        put(json, "userAgent", feed.userAgent());
        return json;
    }

    private static void put(ObjectNode json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }
}
