package watch.sahel.feed.fetch;

import java.io.IOException;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/// One fetch, from the feed's URL to the end of its redirects. Knows no time: whoever sent it calls it back by an
/// interrupt.
final class Errand {
    private final OkHttpClient http;
    private final HostTurns turns;
    private final AddressPolicy policy;
    private final Headers headers;
    private final FetchRequest feed;
    private volatile boolean waiting;

    /// @param headers that every request has
    Errand(OkHttpClient http, HostTurns turns, AddressPolicy policy, Headers headers, FetchRequest feed) {
        this.http = http;
        this.turns = turns;
        this.policy = policy;
        this.headers = headers;
        this.feed = feed;
    }

    /// Whether it waits for others to be done with the host just now.
    boolean waiting() {
        return waiting;
    }

    Fetched run() throws IOException, InterruptedException {
        var trail = Trail.from(feed.url());
        var answer = ask(trail.here());
        while (answer.isRedirect()) {
            trail = trail.after(answer);
            answer = ask(trail.here());
        }
        return Outcome.of(answer, trail, feed.validators());
    }

    private Answer ask(HttpUrl url) throws IOException, InterruptedException {
        policy.check(url);
        waiting = true;
        try (var _ = turns.take(url)) {
            waiting = false;
            return exchange(new Request.Builder().url(url).headers(asking()).build());
        }
    }

    /// The same to each hop: the validators came from the end of the trail, and nobody on the way knows them.
    private Headers asking() {
        var asking = headers.newBuilder();
        if (!feed.userAgent().isEmpty()) {
            asking.set("User-Agent", feed.userAgent());
        }
        Conditions.add(feed.validators(), asking);
        return asking.build();
    }

    private Answer exchange(Request request) throws IOException {
        try (var response = http.newCall(request).execute()) {
            return Answer.read(response);
        }
    }
}
