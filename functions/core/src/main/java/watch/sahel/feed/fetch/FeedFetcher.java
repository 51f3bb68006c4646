package watch.sahel.feed.fetch;

import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import watch.sahel.feed.fetch.Fetched.Cause;

/// Fetches a feed's document: conditionally, within time and size, politely, and only from where the [AddressPolicy]
/// lets it connect. What is in the document is the parser's business, and when to fetch the schedule's.
public final class FeedFetcher implements AutoCloseable {
    /// After decompression. The largest honest feed seen (500 items, full text) had 3 MB.
    public static final int MAX_BYTES = 10 << 20;

    public static final int MAX_REDIRECTS = 5;
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    /// For all hops of one feed, its turn at the host, names, headers and bodies together; below the minute that a
    /// poll has on Lambda.
    public static final Duration TOTAL_TIMEOUT = Duration.ofSeconds(30);

    /// While somebody waits for an answer in a chat.
    private static final Duration AWAITED_CONNECT = Duration.ofSeconds(2);

    private static final Duration AWAITED_TOTAL = Duration.ofSeconds(4);

    /// A connection is kept for the next hop, or the next feed of the same site in a batch, not for the next round.
    private static final int KEPT_CONNECTIONS = 4;

    private static final Duration KEPT_FOR = Duration.ofSeconds(5);

    private static final String ACCEPT =
            "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, "
                    + "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

    private final AddressPolicy addresses;
    private final Limits limits;
    private final Reasons reasons;
    private final Headers headers;
    private final OkHttpClient http;
    final HostTurns turns = new HostTurns();
    private final ExecutorService errands = Executors.newVirtualThreadPerTaskExecutor();

    /// @param contactUrl where a publisher finds out who polls; goes into the User-Agent header
    public FeedFetcher(AddressPolicy addresses, String contactUrl) {
        this(
                addresses,
                contactUrl,
                new Limits(CONNECT_TIMEOUT, TOTAL_TIMEOUT),
                Dns.SYSTEM,
                GuardedSockets.Wire.STRAIGHT);
    }

    /// For a first look at an address that somebody names and waits for: a site that takes longer will be polled with
    /// more patience.
    public static FeedFetcher whileSomebodyWaits(AddressPolicy addresses, String contactUrl) {
        return new FeedFetcher(
                addresses,
                contactUrl,
                new Limits(AWAITED_CONNECT, AWAITED_TOTAL),
                Dns.SYSTEM,
                GuardedSockets.Wire.STRAIGHT);
    }

    FeedFetcher(AddressPolicy addresses, String contactUrl, Limits limits, Dns resolver, GuardedSockets.Wire wire) {
        this.addresses = addresses;
        this.limits = limits;
        this.reasons = new Reasons(limits);
        this.headers = headers("SahelWatch/1.0 (+" + contactUrl + ")");
        this.http = client(limits, resolver, new GuardedSockets(addresses, wire));
    }

    /// Without a proxy, which would look names up where no guard stands; without HTTP/2, as there is one request at a
    /// time; without redirects and times of its own.
    private static OkHttpClient client(Limits limits, Dns resolver, GuardedSockets sockets) {
        return new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(limits.connect())
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .connectionPool(new ConnectionPool(KEPT_CONNECTIONS, KEPT_FOR.toMillis(), TimeUnit.MILLISECONDS))
                .dns(resolver)
                .socketFactory(sockets)
                .build();
    }

    private static Headers headers(String userAgent) {
        return new Headers.Builder()
                .add("User-Agent", userAgent)
                .add("Accept", ACCEPT)
                .add("Accept-Encoding", "gzip, deflate, br")
                .build();
    }

    /// Why a URL will not be fetched, by its form alone; see [AddressPolicy#refusal].
    public Optional<String> refusal(URI url) {
        return addresses.refusal(url);
    }

    /// Never throws for anything a server, a network or a URL does, and answers within the total time.
    public Fetched fetch(FetchRequest request) {
        var errand = new Errand(http, turns, addresses, headers, request);
        return inTime(errand, errands.submit(errand::run));
    }

    /// Waits from outside, so that nothing a fetch hangs in can outlast the time: an interrupt closes its socket, or
    /// ends its wait.
    private Fetched inTime(Errand errand, Future<Fetched> fetched) {
        try {
            return fetched.get(limits.total().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            return reasons.of(Objects.requireNonNullElse(e.getCause(), e));
        } catch (TimeoutException _) {
            return late(errand.waiting());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Fetched.Broken(Cause.OTHER, "interrupted");
        } finally {
            fetched.cancel(true);
        }
    }

    private Fetched late(boolean waiting) {
        var total = Reasons.seconds(limits.total());
        return waiting
                ? new Fetched.Broken(Cause.BUSY, "its host was busy with our other fetches for " + total + " s")
                : new Fetched.Broken(Cause.TIMEOUT, "no complete answer within " + total + " s");
    }

    /// Loads and warms up what a first fetch needs, by fetching from this machine, before a snapshot of a Lambda
    /// function is taken. Calls nobody outside.
    public static void prime() {
        Rehearsal.run();
    }

    @Override
    public void close() {
        errands.shutdownNow();
        http.connectionPool().evictAll();
    }
}
