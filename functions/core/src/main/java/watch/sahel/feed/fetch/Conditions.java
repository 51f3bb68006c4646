package watch.sahel.feed.fetch;

import okhttp3.Headers;

/// The validators' way out of one answer and into the next request: byte for byte, weak ones too, or not at all.
final class Conditions {
    /// A validator is kept with its feed, and what is kept is paid for. Longer ones than some 100 characters were
    /// never seen; without them the body's hash still tells.
    static final int MAX_VALIDATOR_LENGTH = 512;

    private Conditions() {}

    static Validators given(Answer answer, String bodyHash) {
        return new Validators(kept(answer.header("ETag")), kept(answer.header("Last-Modified")), bodyHash);
    }

    /// Whether a request with these validators asks for the document only if it changed.
    static boolean hold(Validators known) {
        return !known.etag().isEmpty() || !known.lastModified().isEmpty();
    }

    /// Both, as RFC 9110, 13.1.3 wants it: who knows entity tags overlooks the date.
    static void add(Validators known, Headers.Builder headers) {
        if (!known.etag().isEmpty()) {
            headers.addUnsafeNonAscii("If-None-Match", known.etag());
        }
        if (!known.lastModified().isEmpty()) {
            headers.addUnsafeNonAscii("If-Modified-Since", known.lastModified());
        }
    }

    /// Bytes that were no UTF-8 came in as U+FFFD and would go back as something else.
    private static String kept(String validator) {
        var faithful = validator.length() <= MAX_VALIDATOR_LENGTH
                && validator.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == 0xfffd);
        return faithful ? validator : "";
    }
}
