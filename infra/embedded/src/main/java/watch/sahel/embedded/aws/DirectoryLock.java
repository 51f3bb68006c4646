package watch.sahel.embedded.aws;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Keeps a directory for one process. The operating system gives the lock up with the process, however it dies; the
/// file stays behind and means nothing by itself.
final class DirectoryLock implements AutoCloseable {
    private static final String FILE = "in-use.lock";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Creates the directory where it is absent.
    static DirectoryLock take(Path directory) {
        try {
            Files.createDirectories(directory);
            return locked(FileChannel.open(directory.resolve(FILE), CREATE, WRITE), directory);
        } catch (IOException e) {
            throw new DataDirectoryException(
                    directory, "cannot hold the table (" + e + "); give a directory that can be written to", e);
        }
    }

    private static DirectoryLock locked(FileChannel channel, Path directory) throws IOException {
        if (tryLock(channel)) {
            return new DirectoryLock(channel);
        }
        channel.close();
        throw new DataDirectoryException(
                directory, "is in use by another process; stop that one, or give another directory");
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false; // this very process holds it
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
