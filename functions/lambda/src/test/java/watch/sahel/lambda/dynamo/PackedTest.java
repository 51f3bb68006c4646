package watch.sahel.lambda.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class PackedTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Колонна ЧВК «Вагнер»", "هجوم على قافلة", "\0\uD83D\uDE00 \"}"})
    void whatIsPackedIsReadBack(String text) {
        assertThat(Packed.unpack(Packed.attribute(text))).isEqualTo(text);
    }

    @Test
    void theLongestTextThatIsReadBackHasAMegabyte() {
        var longest = "a".repeat(Packed.MAX_BYTES);
        assertThat(Packed.unpack(Packed.pack(longest))).isEqualTo(longest);
        assertThatThrownBy(() -> Packed.unpack(Packed.pack(longest + "a")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("longer than any of ours");
    }

    @Test
    void aShortReportShrinksByMoreThanHalf() {
        var report = """
                {"article":"4bf5122f344554c53bde2ebb8cd2b7e3","language":"fr","title":"Mali : une colonne attaquée près de Kidal",\
                "lead":"Des combattants ont attaqué une colonne de l'armée malienne.","link":"https://www.outlet.example/2026/11/28/mali",\
                "published":"2026-11-28T06:00:00Z","outlet":{"name":"Le Clairon","language":"fr","country":"ML","affiliation":"INDEPENDENT"},\
                "topics":["sahel"],"entities":["fama","kidal","mali"],"because":["Mali","Kidal"]}""";
        assertThat(Packed.pack(report)).hasSizeLessThan(report.length() / 2);
    }

    @Test
    void textFromBeforeIsReadAsItIs() {
        assertThat(Packed.unpack(AttributeValue.fromS("[]"))).isEqualTo("[]");
    }

    /// Written by the first version: what is in the table stays readable whatever becomes of the code.
    @Test
    void theFirstFormStaysReadable() {
        var stored = java.util.HexFormat.of().parseHex("01ab86070d34ccb1044fa25e6a45626e414e2a3c8c0c956a01");
        assertThat(Packed.unpack(stored))
                .isEqualTo("{\"title\":\"Mali\",\"link\":\"https://www.a.example/2026/11/1\"}");
    }

    @Test
    void whatIsDamagedIsRefused() {
        var packed = Packed.pack("Convoy attacked near Djibo. ".repeat(20));
        assertThatThrownBy(() -> Packed.unpack(Arrays.copyOf(packed, packed.length / 2)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Packed.unpack(new byte[0])).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Packed.unpack("plain".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("form");
    }
}
