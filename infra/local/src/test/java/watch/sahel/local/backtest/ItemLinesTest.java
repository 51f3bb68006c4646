package watch.sahel.local.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.local.backtest.ItemLine.Malformed;
import watch.sahel.local.backtest.ItemLine.Read;

class ItemLinesTest {
    @Test
    void onlyIdAndTitleMustBeThere() throws IOException {
        var item = ((Read) lines("{\"id\":\"a\",\"title\":\"Calm in Kidal\"}").getFirst()).item();

        assertThat(item.id().textValue()).isEqualTo("a");
        assertThat(item.title()).isEqualTo("Calm in Kidal");
        assertThat(item.summary()).isEmpty();
        assertThat(item.language()).isEmpty();
        assertThat(item.source()).isEmpty();
        assertThat(item.published()).isEmpty();
    }

    @Test
    void everythingThatIsKnownIsRead() throws IOException {
        var read = (Read) lines("""
                {"id":7,"title":"Кидаль","summary":"Тихо.","lang":"ru","source":"Тихий сигнал","published":"Mon, 05 Oct 2026 08:30:00 +0200","url":"https://a.example/"}
                """).getFirst();

        assertThat(read.item().id().intValue()).isEqualTo(7);
        assertThat(read.item().passage().language()).isEqualTo("ru");
        assertThat(read.item().passage().source()).isEqualTo("Тихий сигнал");
        assertThat(read.item().published()).contains(Instant.parse("2026-10-05T06:30:00Z"));
        assertThat(read.note()).isEmpty();
    }

    @Test
    void aWrongLineIsToldWithItsNumberAndTheNextOneIsRead() throws IOException {
        var lines = lines("""
                {"id":1,"title":"a"}

                {"id":2
                {"id":3,"title":"c"}
                """);

        assertThat(lines).hasSize(3);
        assertThat(((Malformed) lines.get(1)).number()).isEqualTo(3);
        assertThat(((Read) lines.get(2)).item().title()).isEqualTo("c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1]                               | it is no JSON object
            {"title":"a"}                     | it has no "id" that is a string or a whole number
            {"id":1.5,"title":"a"}            | it has no "id" that is a string or a whole number
            {"id":1}                          | it has no "title" that is a string
            {"id":1,"title":null}             | it has no "title" that is a string
            {"id":1,"title":"a","summary":[]} | "summary" is no string
            {"id":1,"title":"a"} {}           | it is no JSON: Trailing token
            nonsense                          | it is no JSON: Unrecognized token
            """)
    void saysWhatIsWrong(String line, String why) throws IOException {
        assertThat(((Malformed) lines(line).getFirst()).why()).startsWith(why);
    }

    @Test
    void aDateNobodyCanReadCostsTheDateOnly() throws IOException {
        var read = (Read) lines("{\"id\":1,\"title\":\"a\",\"published\":\"when it rains\"}")
                .getFirst();

        assertThat(read.item().published()).isEmpty();
        assertThat(read.note()).isEqualTo("\"published\" is no date and was passed over: when it rains");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "202107", "2021-07"})
    void aMonthIsNoDateToGoBy(String month) throws IOException {
        var read = (Read) lines("{\"id\":1,\"title\":\"a\",\"published\":\"" + month + "\"}")
                .getFirst();

        assertThat(read.item().published()).isEmpty();
    }

    @Test
    void nullIsAsGoodAsNothing() throws IOException {
        var read = (Read) lines("{\"id\":1,\"title\":\"a\",\"summary\":null,\"published\":null}")
                .getFirst();

        assertThat(read.item().summary()).isEmpty();
        assertThat(read.note()).isEmpty();
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoMistakes() throws IOException {
        assertThat(lines("\uFEFF{\"id\":1,\"title\":\"a\"}\r\n\r\n{\"id\":2,\"title\":\"b\"}\r\n"))
                .hasSize(2)
                .hasOnlyElementsOfType(Read.class);
    }

    @Test
    void aLineThatIsNotUtf8IsMalformed() throws IOException {
        var lines = lines("{\"id\":1,\"title\":\"Ménaka\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(((Malformed) lines.getFirst()).why()).isEqualTo("it is not in UTF-8");
    }

    @Test
    void theLongestLineIsReadAndOneByteMoreIsNot() throws IOException {
        var frame = "{\"id\":1,\"title\":\"\"}".length();
        var longest = "{\"id\":1,\"title\":\"" + "a".repeat(ItemLines.MAX_LINE_BYTES - frame) + "\"}";
        var longer = "{\"id\":1,\"title\":\"" + "a".repeat(ItemLines.MAX_LINE_BYTES - frame + 1) + "\"}";

        var lines = lines(longest + '\n' + longer + '\n' + "{\"id\":2,\"title\":\"b\"}");

        assertThat(lines.get(0)).isInstanceOf(Read.class);
        assertThat(((Malformed) lines.get(1)).why())
                .isEqualTo("it is longer than " + ItemLines.MAX_LINE_BYTES + " bytes");
        assertThat(lines.get(2)).isInstanceOf(Read.class);
    }

    private static List<ItemLine> lines(String text) throws IOException {
        return lines(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ItemLine> lines(byte[] bytes) throws IOException {
        var reader = new ItemLines(new ByteArrayInputStream(bytes));
        var lines = new ArrayList<ItemLine>();
        for (var line = reader.next(); line.isPresent(); line = reader.next()) {
            lines.add(line.get());
        }
        return lines;
    }
}
