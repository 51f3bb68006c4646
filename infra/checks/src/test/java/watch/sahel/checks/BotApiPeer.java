package watch.sahel.checks;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/// A Bot API server, and a person in a private chat with the bot there.
interface BotApiPeer extends AutoCloseable {
    long PERSON = 7;

    /// A message of the bot as the person has it now.
    ///
    /// @param buttons row by row, each as `label=data`
    record Shown(long id, String text, List<List<String>> buttons) {}

    URI base();

    String token();

    void says(String text) throws IOException, InterruptedException;

    void presses(Shown message, String data) throws IOException, InterruptedException;

    /// In the order in which they came.
    List<Shown> shown() throws IOException, InterruptedException;

    @Override
    void close();
}
