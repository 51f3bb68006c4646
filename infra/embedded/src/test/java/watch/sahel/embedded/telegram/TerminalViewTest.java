package watch.sahel.embedded.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminalViewTest {
    private static SentMessage message(String html, List<List<Button>> buttons) {
        var text = HtmlParser.parse(html);
        return new SentMessage(
                1,
                101,
                HandClock.START,
                HandClock.START,
                text.text(),
                text.entities(),
                html,
                buttons,
                0,
                0,
                SentMessage.LinkPreview.OFF,
                Optional.empty(),
                List.of());
    }

    @Test
    void linksStandBehindTheirText() {
        var message = message(
                "<b>Gao</b>\n<a href=\"https://a.org/1\">Wire</a>, <a href=\"https://b.org/2\">Цех</a>\nhttps://c.org/3",
                List.of());

        assertThat(TerminalView.render(message, 80))
                .containsExactly("Gao", "Wire (https://a.org/1), Цех (https://b.org/2)", "https://c.org/3");
    }

    @Test
    void longLinesBreakBetweenWordsAndUrlsStayWhole() {
        var message = message(
                "Convoy hit near Tinzaouatene by the <a href=\"https://example.org/a/very/long/path\">desk</a>",
                List.of());

        assertThat(TerminalView.render(message, 24))
                .containsExactly(
                        "Convoy hit near", "Tinzaouatene by the desk", "(https://example.org/a/very/long/path)");
    }

    @Test
    void buttonsAreALastLine() {
        var buttons = List.of(List.of(new Button("More", "more", ""), new Button("Map", "", "https://example.org/")));

        assertThat(TerminalView.render(message("Gao", buttons), 40)).containsExactly("Gao", "[ More ] [ Map ]");
    }
}
