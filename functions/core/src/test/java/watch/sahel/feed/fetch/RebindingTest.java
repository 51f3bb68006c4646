package watch.sahel.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.feed.fetch.Fetching.broken;
import static watch.sahel.feed.fetch.Fetching.document;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.feed.fetch.Fetched.Cause;

/// Names whose owner has them point outside while they are checked and inside while they are used.
class RebindingTest {
    private static final InetAddress OUTSIDE = InetAddress.ofLiteral(PublicNet.OUTSIDE_ADDRESS);
    private static final InetAddress INSIDE = InetAddress.ofLiteral("127.0.0.1");
    private static final FetchRequest FEED = FetchRequest.of(URI.create("http://rebinding.example/feed"));

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void aNameThatTurnsInwardsIsFollowedOutwardsOnly(String scheme) throws Exception {
        var feed = FetchRequest.of(URI.create(scheme + "://rebinding.example/feed"));
        try (var net = new PublicNet(TestSite.answering(Reply.feed()));
                var fetcher = net.fetcher(AddressPolicy.PUBLIC_ONLY, turning())) {
            fetcher.fetch(feed);
            broken(fetcher.fetch(feed), Cause.REFUSED_ADDRESS);
            assertThat(net.reached()).containsOnly(PublicNet.OUTSIDE_ADDRESS);
            assertThat(net.inside().connections()).isZero();
        }
    }

    @Test
    void aNameThatTurnsInwardsBetweenTwoHopsIsRefused() throws Exception {
        try (var net = PublicNet.redirectingTo("/again");
                var fetcher = net.fetcher(AddressPolicy.PUBLIC_ONLY, turning())) {
            broken(fetcher.fetch(FEED), Cause.REFUSED_ADDRESS);
            assertThat(net.outside().connections()).isEqualTo(1);
            assertThat(net.inside().connections()).isZero();
        }
    }

    @Test
    void ofAnOutsideAndAnInsideAddressOnlyTheOutsideIsUsed() throws Exception {
        try (var net = new PublicNet(TestSite.answering(Reply.feed()));
                var fetcher = net.fetcher(AddressPolicy.PUBLIC_ONLY, _ -> List.of(INSIDE, OUTSIDE))) {
            document(fetcher.fetch(FEED));
            assertThat(net.reached()).containsExactly(PublicNet.OUTSIDE_ADDRESS);
        }
    }

    /// An address that does not answer must not lead to the next one, if that is inside.
    @Test
    void anOutsideAddressThatFailsDoesNotOpenTheInside() throws Exception {
        var closed = TestSite.answering(Reply.feed());
        closed.close();
        try (var net = new PublicNet(closed);
                var fetcher = net.fetcher(AddressPolicy.PUBLIC_ONLY, _ -> List.of(OUTSIDE, INSIDE))) {
            broken(fetcher.fetch(FEED), Cause.REFUSED_ADDRESS);
            assertThat(net.reached()).containsExactly(PublicNet.OUTSIDE_ADDRESS);
            assertThat(net.inside().connections()).isZero();
        }
    }

    @Test
    void whereTheInsideIsOpenOneMayTurnThere() throws Exception {
        try (var net = new PublicNet(TestSite.answering(Reply.feed()));
                var fetcher = net.fetcher(AddressPolicy.PRIVATE_ALLOWED, turning())) {
            document(fetcher.fetch(FEED));
            document(fetcher.fetch(FEED));
            assertThat(net.inside().connections()).isEqualTo(1);
        }
    }

    /// Outside when asked first, inside from then on.
    private static Dns turning() {
        var asked = new AtomicInteger();
        return _ -> List.of(asked.getAndIncrement() == 0 ? OUTSIDE : INSIDE);
    }
}
