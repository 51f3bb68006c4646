package watch.sahel.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Prints lines at once, in UTF-8 whatever the terminal says: programs expect it, and titles are in five scripts.
final class Utf8Lines {
    private Utf8Lines() {}

    static void print(PrintStream out, List<String> lines) {
        out.writeBytes((String.join("\n", lines) + '\n').getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
