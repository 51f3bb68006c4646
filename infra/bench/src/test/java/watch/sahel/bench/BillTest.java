package watch.sahel.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import watch.sahel.bench.Recorded.Amount;
import watch.sahel.bench.Recorded.Work;
import watch.sahel.embedded.template.Template;

class BillTest {
    private static final Template TEMPLATE = Template.read(Path.of("../../template.yaml"));
    private static final Recorded NOTHING = new Recorded(Map.of(), Map.of(), Map.of(), 0, 0, 0);

    private static double list(Recorded month, String what) {
        return line(month, what).list();
    }

    private static Bill.Line line(Recorded month, String what) {
        return new Bill(TEMPLATE, month)
                .lines().stream()
                        .filter(line -> line.what().equals(what))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void anIdleStackPaysForAlarmsMetricsSchedulesAndTheQuestionsOfQuietQueues() {
        assertThat(list(NOTHING, "CloudWatch, alarms")).isEqualTo(1.50, within(0.001));
        assertThat(line(NOTHING, "Scheduler, invocations").quantity()).isEqualTo(2 * 43_200 + 8_640 + 720);
        assertThat(line(NOTHING, "SQS, FIFO requests").quantity()).isEqualTo((2 + 2) * 129_600.0);
        assertThat(list(NOTHING, "DynamoDB, write units")).isZero();
        assertThat(new Bill(TEMPLATE, NOTHING).billed()).isLessThan(new Bill(TEMPLATE, NOTHING).list());
    }

    @Test
    void aTransactionAlsoPaysForWhatItChangesInTheIndexes() {
        var month = new Recorded(
                Map.of(
                        "TransactWriteItems ARTICLE", new Amount(1e6, 10e6),
                        "PutItem FEED", new Amount(1e6, 2e6),
                        "GetItem FEED", new Amount(1e6, 8e6)),
                Map.of(),
                Map.of(),
                0,
                0,
                0);

        assertThat(list(month, "DynamoDB, write units")).isEqualTo(16 * 0.625, within(0.001));
        assertThat(list(month, "DynamoDB, read units")).isEqualTo(1.00, within(0.001));
    }

    @Test
    void computingCostsTheSameWhateverTheMemoryAndWaitingAsMuchAsThereIs() {
        var function = TEMPLATE.functions().stream()
                .filter(one -> one.id().equals("SendTelegram"))
                .findFirst()
                .orElseThrow();
        var computing = new Recorded(Map.of(), Map.of(), Map.of("SendTelegram", new Work(10, 100, 100)), 0, 0, 0);
        var waiting = new Recorded(Map.of(), Map.of(), Map.of("SendTelegram", new Work(10, 100, 0)), 0, 0, 0);

        assertThat(new Bill(TEMPLATE, computing).gigabyteSeconds(function)).isEqualTo(172.8, within(0.1));
        assertThat(new Bill(TEMPLATE, waiting).gigabyteSeconds(function)).isEqualTo(50, within(0.1));
    }
}
