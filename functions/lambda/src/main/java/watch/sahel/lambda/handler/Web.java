package watch.sahel.lambda.handler;

import com.fasterxml.jackson.databind.JsonNode;
import watch.sahel.lambda.Wiring;
import watch.sahel.language.Language;
import watch.sahel.web.Answer;
import watch.sahel.web.Form;
import watch.sahel.web.MailPages;
import watch.sahel.web.Networks;
import watch.sahel.web.SearchPage;
import watch.sahel.web.Site;
import watch.sahel.web.Visit;
import watch.sahel.web.Visitor;

/// Serves the public pages.
public final class Web extends Handler {
    private static final String SEARCH = "/search";
    private static final String EMAIL = "/email";
    private static final String CONFIRM = "/confirm";
    private static final String UNSUBSCRIBE = "/unsubscribe";
    private static final String PREFERENCES = "/preferences";

    private final Site site;
    private final SearchPage searchPage;
    private final MailPages mailPages;

    public Web() {
        this(Wiring.fromEnvironment());
    }

    public Web(Wiring wiring) {
        super(wiring);
        site = wiring.site();
        searchPage = wiring.searchPage();
        mailPages = wiring.mailPages();
    }

    @Override
    JsonNode handle(JsonNode event) {
        var request = new HttpRequest(event);
        return HttpResponse.of(
                switch (request.method()) {
                    case "GET", "HEAD" -> get(request);
                    case "POST" -> post(request);
                    default -> Site.onlyForReading(language(request));
                },
                request);
    }

    private Answer get(HttpRequest request) {
        var language = language(request);
        var token = request.parameter("token");
        return switch (request.path()) {
            case SEARCH -> searchPage.answer(visit(request, language), Networks.of(request.address()));
            case EMAIL -> mailPages.askingForm(language);
            case CONFIRM -> mailPages.confirmQuestion(token, language);
            case UNSUBSCRIBE -> mailPages.unsubscribeQuestion(token, language);
            case PREFERENCES -> mailPages.preferences(token, language);
            default -> site.read(visit(request, language));
        };
    }

    private static Visit visit(HttpRequest request, Language language) {
        return new Visit(request.base(), request.path(), request.query(), language);
    }

    /// One click in a mail program comes from anywhere (RFC 8058); what is filled in here comes from here.
    private Answer post(HttpRequest request) {
        var language = language(request);
        var token = request.parameter("token");
        if (request.path().equals(UNSUBSCRIBE)) {
            return mailPages.unsubscribe(token, language);
        }
        if (request.fromAnotherSite()) {
            return MailPages.fromAnotherSite(language);
        }
        return switch (request.path()) {
            case EMAIL -> mailPages.ask(form(request), Networks.of(request.address()), language);
            case CONFIRM -> mailPages.confirm(token, language);
            case PREFERENCES -> mailPages.choose(token, form(request), language);
            default -> Site.onlyForReading(language);
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
