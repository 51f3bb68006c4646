package watch.sahel.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineNumbersTest {
    private static Set<Integer> of(String title) {
        return HeadlineNumbers.of(Stories.by("North Quay").saying(title).report());
    }

    @Test
    void tollsAreRead() {
        assertThat(of("47 killed, 120 wounded")).containsExactly(47, 120);
        assertThat(of("Attaque: «3 morts».")).containsExactly(3);
    }

    @Test
    void digitsOfOtherScriptsCount() {
        assertThat(of("مقتل ٤٧ جنديا")).containsExactly(47);
    }

    @Test
    void boundsAreKept() {
        assertThat(of("2 dead, 3 hurt, 1899 fled, 1900 built")).containsExactly(3, 1899);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1,200 fled", "at 10:30", "12.5 percent", "24/7 watch", "G5 force", "12-03-2026", "14th day"})
    void partsOfSomethingElseDoNotCount(String title) {
        assertThat(of(title)).isEmpty();
    }
}
