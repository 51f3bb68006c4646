package watch.sahel.embedded.aws;

import java.nio.file.Path;

/// A directory that cannot hold the table: one line with the directory, the reason and the remedy.
public final class DataDirectoryException extends RuntimeException {
    DataDirectoryException(Path directory, String complaint) {
        super(directory + " " + complaint);
    }

    DataDirectoryException(Path directory, String complaint, Throwable cause) {
        super(directory + " " + complaint, cause);
    }
}
