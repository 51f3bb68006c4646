package watch.sahel.feed.fetch;

import java.util.Optional;
import watch.sahel.feed.fetch.Fetched.Cause;
import watch.sahel.text.Sha256;

/// What an answer at the end of a trail comes to.
final class Outcome {
    private Outcome() {}

    static Fetched of(Answer answer, Trail trail, Validators known) {
        if (answer.hasDocument()) {
            return document(answer, trail, known);
        }
        return switch (answer.status()) {
            case 304 -> notModified(answer, known);
            case 410 -> new Fetched.Gone();
            default -> broken(answer);
        };
    }

    private static Fetched document(Answer answer, Trail trail, Validators known) {
        var hash = Sha256.hex(answer.body());
        var validators = Conditions.given(answer, hash);
        var freshness = Freshness.of(answer.headers(), answer.received());
        return hash.equals(known.bodyHash())
                ? new Fetched.Unchanged(validators, freshness)
                : new Fetched.Document(
                        answer.body(),
                        answer.header("Content-Type"),
                        answer.header("Content-Language"),
                        answer.header("Content-Location"),
                        validators,
                        trail.lasting(),
                        freshness);
    }

    /// The validators stay those that came with the bytes that were read: what a 304 repeats is sometimes another
    /// variant's (Apache's `-gzip`).
    private static Fetched notModified(Answer answer, Validators known) {
        return Conditions.hold(known)
                ? new Fetched.Unchanged(known, Freshness.of(answer.headers(), answer.received()))
                : broken(answer, Cause.HTTP_STATUS, "HTTP 304 (not modified), though nothing was known of it");
    }

    private static Fetched broken(Answer answer) {
        var status = answer.status();
        return switch (status) {
            case 401, 403, 406, 444, 451 -> turnedAway(answer, Gate.behind(answer));
            case 202, 503 ->
                Gate.behind(answer)
                        .map(gate -> turnedAway(answer, Optional.of(gate)))
                        .orElseGet(() -> broken(answer, Cause.HTTP_STATUS, "HTTP " + status + meaning(status)));
            case 429 -> broken(answer, Cause.RATE_LIMITED, "HTTP 429 (too many requests)");
            default -> broken(answer, Cause.HTTP_STATUS, "HTTP " + status + meaning(status));
        };
    }

    private static Fetched turnedAway(Answer answer, Optional<Gate> gate) {
        return broken(
                answer,
                Cause.BLOCKED,
                "HTTP " + answer.status() + meaning(answer.status())
                        + gate.map(by -> ", turned away by " + by).orElse(""));
    }

    private static Fetched broken(Answer answer, Cause cause, String why) {
        return new Fetched.Broken(cause, why, RetryAfter.of(answer.headers(), answer.received()));
    }

    private static String meaning(int status) {
        return switch (status) {
            case 202, 204, 205, 206, 226 -> " (no whole document)";
            case 305, 306 -> " (through a proxy, which is not followed)";
            case 401 -> " (a password is asked for)";
            case 403 -> " (forbidden)";
            case 404 -> " (not found)";
            case 406 -> " (not acceptable)";
            case 451 -> " (not available for legal reasons)";
            case 503 -> " (unavailable)";
            default -> status >= 500 ? " (server error)" : "";
        };
    }
}
