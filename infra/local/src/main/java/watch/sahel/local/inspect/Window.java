package watch.sahel.local.inspect;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a page is written on.
///
/// @param width in cells
public record Window(Ink ink, int width) {
    /// Of files and pipes, and where a terminal does not tell.
    static final int USUAL_WIDTH = 100;

    static final int MIN_WIDTH = 40;

    /// Titles are hard to find on longer lines.
    static final int MAX_WIDTH = 160;

    private static final Pattern SIZE = Pattern.compile("\\d{1,4} (\\d{1,4})\\s*");

    public Window {
        width = Math.clamp(width, MIN_WIDTH, MAX_WIDTH);
    }

    /// @param environment `COLUMNS` goes first; `NO_COLOR`, if not empty, takes the colours away (no-color.org)
    public static Window standard(Map<String, String> environment) {
        var terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        var told = environment.getOrDefault("COLUMNS", "");
        var width = told.matches("\\d{1,4}") ? Integer.parseInt(told) : terminal ? asked() : USUAL_WIDTH;
        var colours = terminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        return new Window(colours ? Ink.COLOUR : Ink.PLAIN, width);
    }

    /// Java cannot ask a terminal for its size, but `stty` is wherever there is one.
    private static int asked() {
        try {
            var stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var answer = SIZE.matcher(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
            return answer.matches() ? Integer.parseInt(answer.group(1)) : USUAL_WIDTH;
        } catch (IOException _) {
            return USUAL_WIDTH;
        }
    }
}
