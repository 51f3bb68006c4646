package watch.sahel.local.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowTest {
    @Test
    void theUserMaySayItsWidth() {
        assertThat(Window.standard(Map.of("COLUMNS", "72")).width()).isEqualTo(72);
        assertThat(Window.standard(Map.of("COLUMNS", "wide")).width()).isEqualTo(Window.USUAL_WIDTH);
    }

    @Test
    void aWidthIsKeptWithinWhatCanBeRead() {
        assertThat(new Window(Ink.PLAIN, Window.MIN_WIDTH - 1).width()).isEqualTo(Window.MIN_WIDTH);
        assertThat(new Window(Ink.PLAIN, Window.MAX_WIDTH + 1).width()).isEqualTo(Window.MAX_WIDTH);
    }

    @Test
    void aPipeGetsNoColours() {
        assertThat(Window.standard(Map.of()).ink()).isEqualTo(Ink.PLAIN);
        assertThat(Window.standard(Map.of("NO_COLOR", "1")).ink()).isEqualTo(Ink.PLAIN);
    }
}
