package watch.sahel.local;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import watch.sahel.feed.catalogue.FeedList;

/// Reads the file of a feed list; what is in it is for [FeedList] to judge.
final class FeedListFile {
    /// A character of UTF-8 has one byte or more.
    static final long MAX_BYTES = 4L * FeedList.MAX_CHARS;

    private FeedListFile() {}

    /// @throws CannotStart if there is no such text
    static String text(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new CannotStart("the feed list " + file + " is larger than " + MAX_BYTES + " bytes: split it");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException _) {
            throw new CannotStart("the feed list " + file + " does not exist: give an OPML or CSV file");
        } catch (MalformedInputException _) {
            throw new CannotStart("the feed list " + file + " is not UTF-8: save it as UTF-8");
        } catch (IOException e) {
            throw new CannotStart("the feed list " + file + " cannot be read: " + e);
        }
    }
}
