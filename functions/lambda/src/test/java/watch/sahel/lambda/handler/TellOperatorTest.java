package watch.sahel.lambda.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Chat;
import watch.sahel.embedded.telegram.SentMessage;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.SubscriberId;

/// Alarms as SNS hands them to a function, over the queue to the operator's chat.
class TellOperatorTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BotApiServer telegram;
    private Bench bench;
    private Chat operator;
    private TellOperator telling;

    @BeforeEach
    void open() throws IOException {
        telegram = BotApiServer.start(Clock.systemUTC());
        bench = new Bench(telegram.base(), telegram.token());
        operator = telegram.privateChat(77, "Odile", "fr");
        telling = new TellOperator(bench.wiringWith(Map.of("OPERATOR", "telegram:77")));
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    /// The shapes are those of "Using AWS Lambda with Amazon SNS" and of CloudWatch's alarm message.
    private static String event(String now, String before) {
        var message = JSON.createObjectNode()
                .put("AlarmName", "sahelwatch-DeadLettersAlarm-1ABCDEF")
                .put("AlarmDescription", "Messages failed as often as they may. docs/operating.md, \"Dead letters\".")
                .put("AWSAccountId", "123456789012")
                .put("AlarmConfigurationUpdatedTimestamp", "2026-11-01T12:00:00.000+0000")
                .put("NewStateValue", now)
                .put(
                        "NewStateReason",
                        "Threshold Crossed: 1 datapoint [2.0 (29/11/26 03:00:00)] was greater than the threshold (0.0).")
                .put("StateChangeTime", "2026-11-29T03:05:00.000+0000")
                .put("Region", "US East (N. Virginia)")
                .put("AlarmArn", "arn:aws:cloudwatch:us-east-1:123456789012:alarm:sahelwatch-DeadLettersAlarm-1ABCDEF")
                .put("OldStateValue", before);
        message.putObject("Trigger").put("MetricName", "ApproximateNumberOfMessagesVisible");
        return event(message.toString());
    }

    private static String event(String message) {
        var event = JSON.createObjectNode();
        event.putArray("Records")
                .addObject()
                .put("EventVersion", "1.0")
                .put(
                        "EventSubscriptionArn",
                        "arn:aws:sns:us-east-1:123456789012:Alarms:21be56ed-a058-49f5-8c98-aedd2564c486")
                .put("EventSource", "aws:sns")
                .putObject("Sns")
                .put("Type", "Notification")
                .put("MessageId", "95df01b4-ee98-5cb9-9903-4c221d41eb5e")
                .put("TopicArn", "arn:aws:sns:us-east-1:123456789012:Alarms")
                .put("Subject", "ALARM: \"sahelwatch-DeadLettersAlarm-1ABCDEF\" in US East (N. Virginia)")
                .put("Message", message)
                .put("Timestamp", "2026-11-29T03:05:00.000Z");
        return event.toString();
    }

    private void told(TellOperator function, String event) throws IOException {
        Bench.invoke(function, event);
        var sending = new SendTelegram(bench.wiring());
        assertThat(Bench.invoke(sending, bench.batchOf("TelegramQueue")).path("batchItemFailures"))
                .isEmpty();
    }

    @Test
    void anAlarmIsToldWhenItBeginsAndWhenItIsOver() throws IOException {
        told(telling, event("ALARM", "OK"));
        told(telling, event("OK", "ALARM"));

        assertThat(operator.messages())
                .extracting(SentMessage::text)
                .satisfiesExactly(
                        begun -> assertThat(begun)
                                .startsWith("🚨 Alarm: sahelwatch-DeadLettersAlarm-1ABCDEF")
                                .contains("docs/operating.md, \"Dead letters\"", "Threshold Crossed: 1 datapoint [2.0"),
                        over -> assertThat(over).isEqualTo("✅ Over: sahelwatch-DeadLettersAlarm-1ABCDEF"));
    }

    @Test
    void aNewAlarmThatIsNoneIsNoNews() throws IOException {
        told(telling, event("OK", "INSUFFICIENT_DATA"));
        told(telling, event("INSUFFICIENT_DATA", "ALARM"));

        assertThat(operator.messages()).isEmpty();
    }

    @Test
    void itIsToldInTheLanguageOfTheChat() throws IOException {
        var address = new Address.TelegramChat(77);
        bench.subscribeAtOnce(address);
        bench.subscribers().change(SubscriberId.of(address), subscriber -> subscriber.speaking("ru"));
        told(telling, event("ALARM", "INSUFFICIENT_DATA"));

        assertThat(operator.lastMessage().orElseThrow().text()).startsWith("🚨 Тревога: ");
    }

    @Test
    void whereNoChatIsTheOperatorsNobodyIsTold() throws IOException {
        told(new TellOperator(bench.wiring()), event("ALARM", "OK"));
        told(new TellOperator(bench.wiringWith(Map.of("OPERATOR", "email:desk@example.org"))), event("ALARM", "OK"));

        assertThat(operator.messages()).isEmpty();
    }

    @Test
    void whatIsNoAlarmFailsForTheDeadLetters() {
        assertThatThrownBy(() -> Bench.invoke(telling, event("{\"hello\": true}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AlarmName");
    }
}
