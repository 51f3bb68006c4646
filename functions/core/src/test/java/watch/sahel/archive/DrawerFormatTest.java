package watch.sahel.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Matcher;
import watch.sahel.memory.Samples;
import watch.sahel.story.Report;
import watch.sahel.story.Story;

class DrawerFormatTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void cardsComeBackAsTheyWerePacked() {
        var cards = List.of(
                card(Shelf.report("Lagos Echo", "en", NOW, "Wagner convoy near Kidal", "JNIM burned \uD83D\uDE9A.")),
                card(Shelf.report("Тихий сигнал", "ru", NOW, "Колонна «Вагнера» у Кидаля", "Бои у Тинзауатена.")),
                card(Shelf.report("بوابة الواحة", "ar", Report.UNDATED, "هجوم على قافلة قرب كيدال", "")),
                card(Shelf.report("Dunes", "", NOW, "", "")));

        var drawer = unpacked(DrawerFormat.pack(cards));

        assertThat(drawer.day()).isEqualTo(DAY);
        assertThat(drawer.cards())
                .usingRecursiveComparison()
                .ignoringFields("mentions.settledBy")
                .isEqualTo(cards);
    }

    @Test
    void anEmptyDrawerComesBackEmpty() {
        assertThat(unpacked(DrawerFormat.pack(List.of())).cards()).isEmpty();
    }

    @Test
    void anotherFormatIsRefused() {
        var packed = DrawerFormat.pack(List.of());
        packed[0]++;

        assertThatThrownBy(() -> unpacked(packed))
                .hasMessageContaining("2026-11-20")
                .hasMessageContaining("format");
        assertThatThrownBy(() -> unpacked(new byte[0])).hasMessageContaining("format");
    }

    private static Drawer unpacked(byte[] packed) {
        return DrawerFormat.unpack(DAY, packed, Lexicon.bundled());
    }

    private static Card card(Report report) {
        var story = Story.opened(report, NOW).formerly(Set.of(Samples.storyId(report.title())));
        return Card.of(story, report, Matcher.bundled());
    }
}
