package watch.sahel.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What cannot be started is refused in one line, with exit code 2, before anything is started.
class MainTest {
    private record Answer(int exit, String said) {}

    @Test
    void anUnknownOptionIsNamed() {
        assertRefused(call("demo", "--onec"), "--onec", "./sahelwatch demo --help");
    }

    @Test
    void anUnknownCommandIsNamed() {
        assertRefused(call("dmeo"), "dmeo", "./sahelwatch --help");
    }

    @Test
    void aFeedListThatIsNotThereIsNamed(@TempDir Path folder) {
        assertRefused(call("run", "--feeds", folder.resolve("none.opml").toString()), "none.opml", "does not exist");
    }

    @Test
    void aFeedListThatCannotBeReadSaysWhatIsWrong(@TempDir Path folder) throws IOException {
        var list = Files.writeString(folder.resolve("feeds.csv"), "title,url\nA,ftp://a.example/\n");

        assertRefused(call("run", "--feeds", list.toString()), "feeds.csv", "line 2", "ftp://a.example/");
    }

    @Test
    void aFeedListInAnotherEncodingSaysSo(@TempDir Path folder) throws IOException {
        var list = Files.write(folder.resolve("feeds.csv"), new byte[] {'t', (byte) 0xe9, 'x'});

        assertRefused(call("run", "--feeds", list.toString()), "UTF-8");
    }

    @Test
    void aFeedListIsTakenUpToItsBound(@TempDir Path folder) throws IOException {
        var list = Files.write(folder.resolve("feeds.csv"), new byte[RunCommand.MAX_LIST_BYTES + 1]);
        assertRefused(call("run", "--feeds", list.toString()), "larger than");

        Files.write(list, new byte[RunCommand.MAX_LIST_BYTES]);
        assertRefused(call("run", "--feeds", list.toString()), "cannot be taken");
    }

    @Test
    void anAddressThatIsNoneIsNamed() {
        assertRefused(call("run", "--to", "telegram:@channel"), "telegram:@channel", "whole number");
    }

    @Test
    void aDataFolderThatIsAFileIsNamed(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("data"), "");

        assertRefused(call("demo", "--once", "--data", file.toString()), "data", "--data");
    }

    @Test
    void helpIsNoError() {
        assertThat(Main.execute("help", "run")).isZero();
        assertThat(Main.execute("--help")).isZero();
        assertThat(Main.execute("run", "-h")).isZero();
    }

    private static void assertRefused(Answer answer, String... parts) {
        assertThat(answer.exit()).as(answer.said()).isEqualTo(2);
        assertThat(answer.said().lines()).as("one line").hasSize(1);
        assertThat(answer.said()).contains(parts);
    }

    private static Answer call(String... args) {
        var said = new ByteArrayOutputStream();
        var error = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            return new Answer(Main.execute(args), said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(error);
        }
    }
}
