package watch.sahel.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Writes what the JDK's logging is told (by us and by libraries) as one line of JSON each, stack trace included: on
/// Lambda a line is a record.
final class JsonLogHandler extends Handler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Level LEAST = Level.WARNING;

    private final PrintStream out;
    private final SimpleFormatter messages = new SimpleFormatter();

    private JsonLogHandler(PrintStream out) {
        this.out = out;
        setLevel(LEAST);
    }

    /// Takes the place of the handlers that write to the console.
    static void install(PrintStream out) {
        LogManager.getLogManager().reset();
        Logger.getLogger("").addHandler(new JsonLogHandler(out));
    }

    @Override
    public void publish(LogRecord event) {
        if (!isLoggable(event)) {
            return;
        }
        var line = JSON.createObjectNode()
                .put("timestamp", event.getInstant().toString())
                .put("level", event.getLevel().intValue() >= Level.SEVERE.intValue() ? "ERROR" : "WARN")
                .put("message", messages.formatMessage(event))
                .put("logger", event.getLoggerName());
        var thrown = event.getThrown();
        if (thrown != null) {
            var trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace, true));
            line.put("stackTrace", trace.toString());
        }
        out.println(line);
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
