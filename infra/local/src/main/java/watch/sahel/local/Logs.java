package watch.sahel.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Keeps the terminal for the reader: everything that is logged, ours and the embedded servers', goes to a file.
final class Logs {
    private static final Logger ROOT = Logger.getLogger("");
    private static final String FORMAT = "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n";
    private static Path file = Path.of("sahelwatch.log");

    private Logs() {}

    /// Before it is known where the log goes.
    static void toNowhere() {
        LogManager.getLogManager().reset();
    }

    static void to(Path folder) throws IOException {
        System.setProperty("java.util.logging.SimpleFormatter.format", FORMAT);
        Files.createDirectories(folder);
        file = folder.resolve("sahelwatch.log");
        Handler handler = new FileHandler(file.toString(), true);
        handler.setFormatter(new SimpleFormatter());
        handler.setLevel(Level.ALL);
        ROOT.addHandler(handler);
        ROOT.setLevel(Level.WARNING);
        Logger.getLogger("sahelwatch").setLevel(Level.INFO);
    }

    static Path file() {
        return file;
    }

    static void record(Exception e) {
        ROOT.log(Level.SEVERE, "the command failed", e);
    }
}
