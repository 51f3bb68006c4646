package watch.sahel.feed.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import watch.sahel.text.Sha256;

/// Fetches a feed's document: conditionally, within time and size, following redirects by hand so that each hop is
/// checked by the [AddressPolicy]. What is in the document is the parser's business.
public final class FeedFetcher implements AutoCloseable {
    /// After decompression. The largest honest feed seen (500 items, full text) had 3 MB.
    public static final int MAX_BYTES = 10 << 20;

    public static final int MAX_REDIRECTS = 5;
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    /// For all hops of one feed, headers and bodies together; below the minute that a poll has on Lambda.
    public static final Duration TOTAL_TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final AddressPolicy addresses;
    private final String userAgent;

    /// @param contactUrl where a publisher finds out who polls; goes into the User-Agent header
    public FeedFetcher(AddressPolicy addresses, String contactUrl) {
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
        this.addresses = addresses;
        this.userAgent = "SahelWatch/1.0 (+" + contactUrl + ")";
    }

    /// Never throws for anything a server, a network or a URL does.
    public Fetched fetch(FetchRequest request) {
        return hop(new Errand(request, System.nanoTime() + TOTAL_TIMEOUT.toNanos()), request.url(), request.url(), 0);
    }

    /// @param deadline on the clock of `System.nanoTime`, for all hops
    private record Errand(FetchRequest feed, long deadline) {
        long nanosLeft() {
            return deadline - System.nanoTime();
        }
    }

    private Fetched hop(Errand errand, URI uri, URI permanent, int redirects) {
        var feed = errand.feed();
        var refusal = addresses.refusal(uri);
        if (refusal.isPresent()) {
            return new Fetched.Broken(refusal.get());
        }
        try {
            var response = exchange(request(feed, uri), errand);
            return switch (response.statusCode()) {
                case 200 -> document(feed, response, permanent);
                case 304 -> new Fetched.Unchanged(feed.validators());
                case 410 -> new Fetched.Gone();
                case 301, 302, 303, 307, 308 -> redirected(errand, response, uri, permanent, redirects);
                default -> new Fetched.Broken("HTTP " + response.statusCode(), retryAfter(response));
            };
        } catch (IOException | IllegalArgumentException e) {
            return new Fetched.Broken(reason(e));
        }
    }

    private HttpRequest request(FetchRequest feed, URI uri) {
        var request = HttpRequest.newBuilder(uri)
                .header("User-Agent", feed.userAgent().isEmpty() ? userAgent : feed.userAgent())
                .header("Accept-Encoding", "gzip")
                .header(
                        "Accept",
                        "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, "
                                + "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1");
        if (!feed.validators().etag().isEmpty()) {
            request.header("If-None-Match", feed.validators().etag());
        }
        if (!feed.validators().lastModified().isEmpty()) {
            request.header("If-Modified-Since", feed.validators().lastModified());
        }
        return request.build();
    }

    /// `HttpRequest.timeout` would end with the headers; the wait on the future bounds the body as well.
    private HttpResponse<byte[]> exchange(HttpRequest request, Errand errand) throws IOException {
        var answer = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_BYTES));
        try {
            return answer.get(errand.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return abandoned(answer, "no complete answer within " + TOTAL_TIMEOUT.toSeconds() + " s");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return abandoned(answer, "interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }

    private static HttpResponse<byte[]> abandoned(Future<HttpResponse<byte[]>> answer, String why) throws IOException {
        answer.cancel(true);
        throw new IOException(why);
    }

    private static Fetched document(FetchRequest feed, HttpResponse<byte[]> response, URI permanent)
            throws IOException {
        var bytes = decompressed(response);
        var hash = Sha256.hex(bytes);
        var validators = new Validators(header(response, "ETag"), header(response, "Last-Modified"), hash);
        return hash.equals(feed.validators().bodyHash())
                ? new Fetched.Unchanged(validators)
                : new Fetched.Document(
                        bytes,
                        header(response, "Content-Type"),
                        header(response, "Content-Language"),
                        header(response, "Content-Location"),
                        validators,
                        permanent);
    }

    private static byte[] decompressed(HttpResponse<byte[]> response) throws IOException {
        var body = response.body();
        var gzip = body.length > 2 && body[0] == 0x1f && body[1] == (byte) 0x8b;
        if (!gzip) {
            return body;
        }
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
            var bytes = stream.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException("more than " + MAX_BYTES + " bytes after gunzip");
            }
            return bytes;
        }
    }

    private Fetched redirected(Errand errand, HttpResponse<byte[]> response, URI uri, URI permanent, int redirects) {
        var location = header(response, "Location");
        if (location.isEmpty()) {
            return new Fetched.Broken("HTTP " + response.statusCode() + " without a Location");
        }
        if (redirects == MAX_REDIRECTS) {
            return new Fetched.Broken("more than " + MAX_REDIRECTS + " redirects");
        }
        var target = uri.resolve(location);
        if ("https".equalsIgnoreCase(uri.getScheme()) && "http".equalsIgnoreCase(target.getScheme())) {
            return new Fetched.Broken("a redirect from https to http is refused");
        }
        var lasting = response.statusCode() == 301 || response.statusCode() == 308;
        var unbroken = lasting && permanent.equals(uri);
        return hop(errand, target, unbroken ? target : permanent, redirects + 1);
    }

    /// Seconds only; an HTTP date is left to the ordinary backoff.
    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        var value = header(response, "Retry-After");
        var seconds = !value.isEmpty() && value.length() < 8 && value.chars().allMatch(Character::isDigit);
        return seconds ? Optional.of(Duration.ofSeconds(Long.parseLong(value))) : Optional.empty();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String reason(Exception e) {
        var message = e.getMessage();
        return switch (e) {
            case java.net.http.HttpConnectTimeoutException _ ->
                "no connection within " + CONNECT_TIMEOUT.toSeconds() + " s";
            case java.net.ConnectException _ -> "connection refused";
            default -> message == null ? e.getClass().getSimpleName() : message;
        };
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
