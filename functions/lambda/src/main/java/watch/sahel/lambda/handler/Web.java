package watch.sahel.lambda.handler;

import com.fasterxml.jackson.databind.JsonNode;
import watch.sahel.lambda.Wiring;
import watch.sahel.language.Language;
import watch.sahel.web.Answer;
import watch.sahel.web.Pages;
import watch.sahel.web.Visitor;

/// Serves the public pages.
public final class Web extends Handler {
    private static final String STORY = "/story/";
    private static final String UNSUBSCRIBE = "/unsubscribe";

    private final Pages pages;

    public Web() {
        this(Wiring.fromEnvironment());
    }

    public Web(Wiring wiring) {
        super(wiring);
        pages = wiring.pages();
    }

    @Override
    JsonNode handle(JsonNode event) {
        var request = new HttpRequest(event);
        return switch (request.method()) {
            case "GET" -> HttpResponse.of(get(request));
            case "POST" ->
                request.path().equals(UNSUBSCRIBE)
                        ? HttpResponse.of(pages.unsubscribe(request.parameter("token"), language(request)))
                        : HttpResponse.status(405);
            default -> HttpResponse.status(405);
        };
    }

    private Answer get(HttpRequest request) {
        var path = request.path();
        var language = language(request);
        if (path.equals("/")) {
            return pages.front(request.parameter("topic"), language);
        }
        if (path.equals(UNSUBSCRIBE)) {
            return pages.confirmUnsubscribe(request.parameter("token"), language);
        }
        return path.startsWith(STORY)
                ? pages.story(path.substring(STORY.length()), language)
                : Pages.notFound(language);
    }

    private static Language language(HttpRequest request) {
        return Visitor.language(request.parameter("lang"), request.header("accept-language"));
    }
}
