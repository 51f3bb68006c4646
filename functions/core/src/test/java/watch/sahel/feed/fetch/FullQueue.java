package watch.sahel.feed.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/// A server whose queue of waiting connections is full, so that one more is neither accepted nor refused.
final class FullQueue implements AutoCloseable {
    private static final int MOST_TRIED = 64;

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
    private final List<Socket> waiting = new ArrayList<>();

    FullQueue() throws IOException {
        for (var tried = 0; tried < MOST_TRIED; tried++) {
            var socket = new Socket();
            waiting.add(socket);
            try {
                socket.connect(address(), 100);
            } catch (SocketTimeoutException _) {
                return;
            }
        }
    }

    InetSocketAddress address() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    @Override
    public void close() throws IOException {
        for (var socket : waiting) {
            socket.close();
        }
        server.close();
    }
}
