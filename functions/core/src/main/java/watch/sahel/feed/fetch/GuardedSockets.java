package watch.sahel.feed.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/// Makes sockets that look at the address they are about to connect to. There is no moment between this look and the
/// connection, so a name that resolves to something else the second time (DNS rebinding) gains nothing. TLS is laid
/// over these sockets by the HTTP client and checks the host name as ever.
final class GuardedSockets extends SocketFactory {
    private final AddressPolicy policy;
    private final Wire wire;

    GuardedSockets(AddressPolicy policy, Wire wire) {
        this.policy = policy;
        this.wire = wire;
    }

    /// Where an address that passed the guard leads to: itself, except in tests, which have no public servers.
    @FunctionalInterface
    interface Wire {
        Wire STRAIGHT = address -> address;

        InetSocketAddress end(InetSocketAddress address) throws IOException;
    }

    @Override
    public Socket createSocket() {
        return new Guarded();
    }

    private final class Guarded extends Socket {
        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
            if (!(endpoint instanceof InetSocketAddress address) || address.isUnresolved()) {
                throw new Failure(Fetched.Cause.DNS, "its host name has no address (DNS)");
            }
            policy.check(address.getAddress());
            super.connect(wire.end(address), timeoutMillis);
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        var socket = createSocket();
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(InetAddress.getByName(host), port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        var socket = createSocket();
        socket.bind(new InetSocketAddress(localHost, localPort));
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }
}
