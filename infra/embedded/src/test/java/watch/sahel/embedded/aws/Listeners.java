package watch.sahel.embedded.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The addresses on which something listens, as Linux tells under `/proc/net`. Elsewhere it knows none.
final class Listeners {
    private static final String LISTEN = "0A";
    private static final int WORD = 4;

    private Listeners() {}

    static List<InetAddress> on(int port) {
        var found = new ArrayList<InetAddress>();
        for (var table : List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"))) {
            if (Files.isReadable(table)) {
                lines(table).stream()
                        .skip(1)
                        .map(line -> line.strip().split("\\s+", -1))
                        .forEach(fields -> {
                            var local = fields[1].split(":", 2);
                            if (fields[3].equals(LISTEN) && Integer.parseInt(local[1], 16) == port) {
                                found.add(address(local[0]));
                            }
                        });
            }
        }
        return found;
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Words of four bytes, each with its lowest byte first (on every processor this runs on).
    private static InetAddress address(String hex) {
        var bytes = HexFormat.of().parseHex(hex);
        var ordered = new byte[bytes.length];
        for (var i = 0; i < bytes.length; i++) {
            ordered[i] = bytes[i / WORD * WORD + WORD - 1 - i % WORD];
        }
        try {
            return InetAddress.getByAddress(ordered);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
