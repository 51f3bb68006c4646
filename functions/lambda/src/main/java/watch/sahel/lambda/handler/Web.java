package watch.sahel.lambda.handler;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import watch.sahel.lambda.Wiring;
import watch.sahel.language.Language;
import watch.sahel.web.Answer;
import watch.sahel.web.Form;
import watch.sahel.web.MailPages;
import watch.sahel.web.Networks;
import watch.sahel.web.Pages;
import watch.sahel.web.Visitor;

/// Serves the public pages.
public final class Web extends Handler {
    private static final String STORY = "/story/";
    private static final String EMAIL = "/email";
    private static final String CONFIRM = "/confirm";
    private static final String UNSUBSCRIBE = "/unsubscribe";
    private static final String PREFERENCES = "/preferences";

    private final Pages pages;
    private final MailPages mailPages;

    public Web() {
        this(Wiring.fromEnvironment());
    }

    public Web(Wiring wiring) {
        super(wiring);
        pages = wiring.pages();
        mailPages = wiring.mailPages();
    }

    @Override
    JsonNode handle(JsonNode event) {
        var request = new HttpRequest(event);
        return switch (request.method()) {
            case "GET" -> HttpResponse.of(get(request));
            case "POST" -> post(request).map(HttpResponse::of).orElseGet(() -> HttpResponse.status(405));
            default -> HttpResponse.status(405);
        };
    }

    private Answer get(HttpRequest request) {
        var path = request.path();
        var language = language(request);
        var token = request.parameter("token");
        return switch (path) {
            case "/" -> pages.front(request.parameter("topic"), language);
            case EMAIL -> mailPages.askingForm(language);
            case CONFIRM -> mailPages.confirmQuestion(token, language);
            case UNSUBSCRIBE -> mailPages.unsubscribeQuestion(token, language);
            case PREFERENCES -> mailPages.preferences(token, language);
            default ->
                path.startsWith(STORY)
                        ? pages.story(path.substring(STORY.length()), language)
                        : Pages.notFound(language);
        };
    }

    /// One click in a mail program comes from anywhere (RFC 8058); what is filled in here comes from here.
    private Optional<Answer> post(HttpRequest request) {
        var language = language(request);
        var token = request.parameter("token");
        if (request.path().equals(UNSUBSCRIBE)) {
            return Optional.of(mailPages.unsubscribe(token, language));
        }
        if (request.fromAnotherSite()) {
            return Optional.of(MailPages.fromAnotherSite(language));
        }
        return switch (request.path()) {
            case EMAIL -> Optional.of(mailPages.ask(form(request), Networks.of(request.address()), language));
            case CONFIRM -> Optional.of(mailPages.confirm(token, language));
            case PREFERENCES -> Optional.of(mailPages.choose(token, form(request), language));
            default -> Optional.empty();
        };
    }

    private static Form form(HttpRequest request) {
        try {
            return Form.read(request.body());
        } catch (IllegalArgumentException _) {
            return Form.read("");
        }
    }

    private static Language language(HttpRequest request) {
        return Visitor.language(request.parameter("lang"), request.header("accept-language"));
    }
}
