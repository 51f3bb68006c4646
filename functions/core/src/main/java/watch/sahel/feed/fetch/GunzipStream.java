package watch.sahel.feed.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// Unpacks gzip (RFC 1952): all members, checked, and whatever stands behind them overlooked. The JDK's own stream
/// calls itself once for each empty member, so that 10 KB of these, packed once more, run it out of stack.
final class GunzipStream extends InputStream {
    private static final int BUFFER_BYTES = 8192;

    // Flags of a header that say what else stands in it.
    private static final int CHECKED = 2;
    private static final int EXTRA = 4;
    private static final int NAMED = 8;
    private static final int COMMENTED = 16;

    private final InputStream packed;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private int position;
    private int end;
    private boolean over;

    GunzipStream(InputStream packed) throws IOException {
        this.packed = packed;
        if (!atMember()) {
            throw new ZipException("not gzip");
        }
        enterMember();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var read = 0;
        while (read == 0 && length > 0 && !over) {
            read = inflate(bytes, offset, length);
            if (inflater.finished() && read == 0) {
                leaveMember();
            } else if (read == 0) {
                feed();
            }
        }
        return read == 0 && length > 0 ? -1 : read;
    }

    private int inflate(byte[] bytes, int offset, int length) throws ZipException {
        try {
            var read = inflater.inflate(bytes, offset, length);
            checksum.update(bytes, offset, read);
            return read;
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage());
        }
    }

    private void feed() throws IOException {
        if (inflater.needsDictionary()) {
            throw new ZipException("a dictionary is asked for");
        }
        if (!filled()) {
            throw new EOFException();
        }
        inflater.setInput(buffer, 0, end);
        position = end;
    }

    private void leaveMember() throws IOException {
        position = end - inflater.getRemaining();
        if (number(4) != checksum.getValue() || number(4) != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw new ZipException("the checksum is wrong");
        }
        over = !atMember();
        if (!over) {
            enterMember();
        }
    }

    /// Whether a member starts here, and past its magic number and method if one does.
    private boolean atMember() throws IOException {
        return next() == 0x1f && next() == 0x8b && next() == 8;
    }

    private void enterMember() throws IOException {
        var flags = byteAt();
        number(6); // time, level, system
        if ((flags & EXTRA) != 0) {
            for (var left = number(2); left > 0; left--) {
                byteAt();
            }
        }
        if ((flags & NAMED) != 0) {
            skipText();
        }
        if ((flags & COMMENTED) != 0) {
            skipText();
        }
        if ((flags & CHECKED) != 0) {
            number(2);
        }
        checksum.reset();
        inflater.reset();
        inflater.setInput(buffer, position, end - position);
    }

    private void skipText() throws IOException {
        var read = byteAt();
        while (read != 0) {
            read = byteAt();
        }
    }

    /// The least significant byte first.
    private long number(int bytes) throws IOException {
        var number = 0L;
        for (var shift = 0; shift < 8 * bytes; shift += 8) {
            number |= (long) byteAt() << shift;
        }
        return number;
    }

    private int byteAt() throws IOException {
        var read = next();
        if (read < 0) {
            throw new EOFException();
        }
        return read;
    }

    /// -1 at the end.
    private int next() throws IOException {
        return position < end || filled() ? buffer[position++] & 0xff : -1;
    }

    private boolean filled() throws IOException {
        position = 0;
        end = Math.max(0, packed.read(buffer));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }
}
