package watch.sahel.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import watch.sahel.match.TopicId;
import watch.sahel.memory.Samples;

class PerReportTest {
    private final AtomicInteger readings = new AtomicInteger();
    private final PerReport<String> titles = new PerReport<>(report -> readings.incrementAndGet() + report.title());

    @Test
    void aReportIsReadOnceAndAnotherByItself() {
        var report = Samples.report(Samples.article("one"), TopicId.SAHEL);
        var same = Samples.report(Samples.article("one"), TopicId.SAHEL);
        var other = Samples.report(Samples.article("two"), TopicId.SAHEL);

        assertThat(titles.of(report)).isEqualTo("1" + report.title());
        assertThat(titles.of(same)).isEqualTo("1" + report.title());
        assertThat(titles.of(other)).isEqualTo("2" + other.title());
    }

    @Test
    void anEditedReportIsReadAnew() {
        var report = Samples.report(Samples.article("one"), TopicId.SAHEL);
        var edited = new Report(
                report.article(),
                report.outlet(),
                report.language(),
                "Another title",
                report.lead(),
                report.link(),
                report.published(),
                report.topics(),
                report.entities(),
                report.because());

        titles.of(report);

        assertThat(titles.of(edited)).isEqualTo("2Another title");
    }
}
