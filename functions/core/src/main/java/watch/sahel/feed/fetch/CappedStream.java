package watch.sahel.feed.fetch;

import java.io.IOException;
import java.io.InputStream;

/// Fails as soon as more than so many bytes came through it.
final class CappedStream extends InputStream {
    private final InputStream source;
    private final int most;
    private final String description;
    private long passed;

    /// @param description what there is too much of, for the reason given
    CappedStream(InputStream source, int most, String description) {
        this.source = source;
        this.most = most;
        this.description = description;
    }

    @Override
    public int read() throws IOException {
        var read = source.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var read = source.read(bytes, offset, length);
        count(read);
        return read;
    }

    private void count(int read) throws Failure {
        passed += Math.max(read, 0);
        if (passed > most) {
            throw new Failure(Fetched.Cause.TOO_LARGE, "more than " + (most >> 20) + " MiB " + description);
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
