package watch.sahel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import watch.sahel.delivery.Wording;
import watch.sahel.language.Language;

/// A channel as a JSON Feed, version 1.1 (jsonfeed.org/version/1.1).
final class JsonFeed {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonFeed() {}

    static Answer of(Channel channel) {
        var language = channel.language().tag();
        var feed = JSON.createObjectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", channel.title())
                .put("description", channel.description())
                .put("home_page_url", channel.page().toString())
                .put(
                        "feed_url",
                        channel.folder()
                                .resolve(Links.JSON + "?lang=" + language)
                                .toString())
                .put("language", language);
        feed.putArray("authors").addObject().put("name", Wording.NAME);
        var items = feed.putArray("items");
        channel.entries().forEach(entry -> items.add(item(entry)));
        try {
            return new Answer(
                    200, "application/feed+json; charset=utf-8", JSON.writeValueAsString(feed), Lifetime.FEED);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts is JSON", e);
        }
    }

    private static ObjectNode item(Channel.Entry entry) {
        var told = entry.told();
        var item = JSON.createObjectNode()
                .put("id", entry.page().toString())
                .put("url", entry.page().toString())
                .put("title", told.headline())
                .put("content_html", ChannelHtml.of(entry))
                .put("date_published", entry.opened().toString())
                .put("date_modified", entry.filed().toString());
        var language = Language.primary(told.language());
        if (!language.isEmpty()) {
            item.put("language", language);
        }
        if (!told.link().isEmpty()) {
            item.put("external_url", told.link());
        }
        return item;
    }
}
