package watch.sahel.local;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import watch.sahel.local.inspect.Finding;
import watch.sahel.local.inspect.FindingJson;
import watch.sahel.local.inspect.FindingPage;
import watch.sahel.local.inspect.Window;

/// Prints findings as they come, each at once.
final class FeedReport {
    private final boolean json;
    private final Window window;
    private final InstantSource clock;
    private boolean someFailed;
    private boolean pageBefore;

    FeedReport(boolean json, Window window, InstantSource clock) {
        this.json = json;
        this.window = window;
        this.clock = clock;
    }

    void show(Finding finding) {
        var failed = finding instanceof Finding.Failure;
        someFailed |= failed;
        if (json) {
            Utf8Lines.print(System.out, List.of(FindingJson.line(finding)));
        } else if (failed) {
            Utf8Lines.print(System.err, page(finding));
        } else {
            Utf8Lines.print(System.out, pageBefore ? below(page(finding)) : page(finding));
            pageBefore = true;
        }
    }

    private static List<String> below(List<String> page) {
        return Stream.concat(Stream.of("", ""), page.stream()).toList();
    }

    private List<String> page(Finding finding) {
        return FindingPage.of(finding, window.ink(), window.width(), clock.instant());
    }

    boolean someFailed() {
        return someFailed;
    }
}
