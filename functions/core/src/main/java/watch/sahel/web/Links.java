package watch.sahel.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import watch.sahel.match.TopicId;
import watch.sahel.story.StoryId;

/// The addresses of the pages, without their language.
final class Links {
    static final String STORY = "/story/";
    static final String TOPIC = "/topic/";
    static final String SEARCH = "/search";
    static final String ATOM = "feed.atom";
    static final String JSON = "feed.json";

    private Links() {}

    static String story(StoryId id) {
        return STORY + id;
    }

    static String topic(TopicId id) {
        return TOPIC + id;
    }

    /// The parameter of [#SEARCH] that holds a query.
    static String asking(String query) {
        return "q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
