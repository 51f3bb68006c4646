package watch.sahel.feed.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Dns;

/// An internet of two machines: whatever the guard lets through to a public address ends at the one test site, and
/// whatever it lets through to this machine at the other. Names are those of the test.
final class PublicNet implements AutoCloseable {
    static final String OUTSIDE_ADDRESS = "93.184.216.34";

    private final TestSite outside;
    private final TestSite inside = TestSite.answering(Reply.feed());
    private final List<InetAddress> reached = new CopyOnWriteArrayList<>();

    PublicNet(TestSite outside) throws IOException {
        this.outside = outside;
    }

    static PublicNet redirectingTo(String location) throws IOException {
        return new PublicNet(TestSite.answering(Reply.redirect(302, location), Reply.feed()));
    }

    /// To which every name but the outside's is a name of this machine, however it is spelled.
    FeedFetcher fetcher(AddressPolicy policy) {
        return fetcher(
                policy,
                name -> List.of(InetAddress.ofLiteral(
                        name.matches("(?i)(.*\\.)?outside\\.example\\.?") ? OUTSIDE_ADDRESS : "127.0.0.1")));
    }

    FeedFetcher fetcher(AddressPolicy policy, Dns names) {
        return new FeedFetcher(policy, Fetching.CONTACT, Fetching.PATIENT, names, this::end);
    }

    private InetSocketAddress end(InetSocketAddress address) {
        reached.add(address.getAddress());
        return address.getAddress().isLoopbackAddress() ? inside.address() : outside.address();
    }

    TestSite outside() {
        return outside;
    }

    TestSite inside() {
        return inside;
    }

    /// Addresses that the guard let through.
    List<String> reached() {
        return reached.stream().map(InetAddress::getHostAddress).toList();
    }

    @Override
    public void close() {
        outside.close();
        inside.close();
    }
}
