package watch.sahel.local.terminal;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// Lines on the terminal. On a real terminal the line of the stage under way is rewritten as it goes on; elsewhere
/// each
/// stage is one line when it is done.
public final class Screen {
    private static final Duration REFRESH = Duration.ofMillis(120);
    private static final int NAME_WIDTH = 12;
    private static final int DETAIL_WIDTH = 78;
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private final boolean live;
    private final InstantSource clock;

    private Screen(PrintStream out, boolean live, InstantSource clock) {
        this.out = out;
        this.live = live;
        this.clock = clock;
    }

    public static Screen standard(PrintStream out, InstantSource clock) {
        var console = Optional.ofNullable(System.console());
        return new Screen(out, console.filter(Console::isTerminal).isPresent(), clock);
    }

    /// For tests and pipes: no line is ever rewritten.
    public static Screen plain(PrintStream out, InstantSource clock) {
        return new Screen(out, false, clock);
    }

    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    /// Runs a stage and shows it: its name, its detail as it is at the moment, and at the end how long it took.
    public <T> T stage(String name, Supplier<String> detail, Callable<T> work) throws Exception {
        var started = clock.instant();
        var ticker = live ? Thread.ofVirtual().start(() -> tick(name, detail)) : null;
        T result;
        try {
            result = work.call();
        } finally {
            if (ticker != null) {
                ticker.interrupt();
                ticker.join();
            }
        }
        var took = Duration.between(started, clock.instant());
        line((live ? CLEAR_LINE : "")
                + " ✔ %-12s %-78s %5.1f s".formatted(name, detail.get(), took.toMillis() / 1000.0));
        return result;
    }

    private void tick(String name, Supplier<String> detail) {
        try {
            while (true) {
                synchronized (this) {
                    out.print(CLEAR_LINE + " … " + name + " ".repeat(Math.max(1, NAME_WIDTH + 1 - name.length()))
                            + detail.get());
                    out.flush();
                }
                Thread.sleep(REFRESH);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// A text in a frame with a title: a message as its reader sees it.
    public synchronized void framed(String title, String text) {
        line("");
        line("┌─ " + title + " " + "─".repeat(Math.max(3, DETAIL_WIDTH - title.length())));
        text.lines().forEach(row -> line("│ " + row));
        line("└" + "─".repeat(DETAIL_WIDTH + 4));
    }
}
