package watch.sahel.flow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import watch.sahel.delivery.Outcome;
import watch.sahel.delivery.email.OptInMails;
import watch.sahel.language.Language;
import watch.sahel.memory.MemoryAllowances;
import watch.sahel.memory.MemoryMailStates;
import watch.sahel.memory.MemorySubscribers;
import watch.sahel.memory.MemoryWatches;
import watch.sahel.memory.Samples;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.LinkTokens;
import watch.sahel.subscriber.LinkTokens.Opened;
import watch.sahel.subscriber.MailMembership;
import watch.sahel.subscriber.MailState.Reason;
import watch.sahel.subscriber.OptInQueue;
import watch.sahel.subscriber.OptInRequest;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.SubscriberId;

class OptInMailingTest {
    private static final Address.Mailbox MAILBOX = new Address.Mailbox("desk@example.org");
    private static final SubscriberId DESK = SubscriberId.of(MAILBOX);

    private final MemorySubscribers subscribers = new MemorySubscribers();
    private final MemoryMailStates states = new MemoryMailStates();
    private final LinkTokens tokens = new LinkTokens("0123456789abcdef");
    private final List<byte[]> sent = new ArrayList<>();
    private final List<Duration> putOff = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private Outcome outcome = new Outcome.Accepted();
    private Instant now = Samples.NOW;

    private final MailMembership membership = new MailMembership(
            subscribers,
            states,
            new MemoryWatches(),
            (_, _) -> {},
            new Schedule.Daily(List.of(LocalTime.of(7, 0))),
            () -> now);
    private final OptInQueue queue = (_, attempt, delay) -> {
        assertThat(attempt).isPositive();
        putOff.add(delay);
    };
    private final OptInMailing mailing = new OptInMailing(
            new OptInMails(
                    (mime, _, _) -> {
                        sent.add(mime);
                        return outcome;
                    },
                    "watch@sahelwatch.example",
                    URI.create("https://watch.example/"),
                    () -> tokens),
            states,
            membership,
            new MemoryAllowances(),
            queue,
            event -> ended.add(((Journal.OptInAnswered) event).how()),
            () -> now);

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFirstMailHasOneLinkThatConfirmsTheRequest(Language language) throws Exception {
        var request = new OptInRequest(MAILBOX, language, Optional.empty(), now);
        mailing.answer(request, 0);

        var text = text(0);
        var link = text.lines().filter(line -> line.startsWith("https://")).toList();
        assertThat(link).hasSize(1);
        var token = link.getFirst().replaceFirst(".*token=([^&]+).*", "$1");
        assertThat(tokens.confirming(token, now)).isEqualTo(new Opened.Valid<>(request));
        assertThat(text).doesNotContain("desk@");
    }

    @Test
    void whoIsSubscribedIsToldSoAndNotAskedAgain() throws Exception {
        membership.confirm(request());
        mailing.answer(request(), 0);

        assertThat(text(0)).contains("It gets them already", "https://watch.example/preferences?token=");
    }

    @Test
    void whoMustNotBeWrittenToIsNot() {
        states.save(states.find(DESK).suppressed(Reason.COMPLAINED, now));
        mailing.answer(request(), 0);

        assertThat(sent).isEmpty();
        assertThat(ended).containsExactly("it may not be written to");
    }

    @Test
    void anAddressGetsThreeOfTheseADayWhoeverAsks() {
        for (var i = 0; i <= OptInMailing.MAX_PER_ADDRESS; i++) {
            mailing.answer(request(), 0);
        }

        assertThat(sent).hasSize(OptInMailing.MAX_PER_ADDRESS);
        assertThat(ended).last().isEqualTo("asked for too often");
    }

    @Test
    void allAddressesTogetherGetTwoHundredAnHour() {
        for (var i = 0; i <= OptInMailing.MAX_PER_HOUR; i++) {
            var mailbox = new Address.Mailbox("desk" + i + "@example.org");
            mailing.answer(new OptInRequest(mailbox, Language.ENGLISH, Optional.empty(), now), 0);
        }

        assertThat(sent).hasSize(OptInMailing.MAX_PER_HOUR);
    }

    @Test
    void whatCannotBeSentNowIsTriedAgainForAnHourWithoutCountingAgain() {
        outcome = new Outcome.Later("busy", Duration.ZERO);
        var request = request();
        for (var attempt = 0; attempt < 10; attempt++) {
            mailing.answer(request, attempt);
        }
        assertThat(putOff).hasSize(10).startsWith(Duration.ofSeconds(5), Duration.ofSeconds(10));
        assertThat(putOff.getLast()).isEqualTo(Duration.ofSeconds(640));

        now = now.plus(OptInMailing.GIVE_UP_AFTER).plusSeconds(1);
        mailing.answer(request, 10);
        assertThat(putOff).hasSize(10);
        assertThat(ended).containsExactly("given up: busy");
    }

    @Test
    void anAddressThatDoesNotExistIsNotWrittenToAgain() {
        outcome = new Outcome.Unreachable("550 5.1.1 no such user");
        mailing.answer(request(), 0);
        mailing.answer(request(), 0);

        assertThat(sent).hasSize(1);
        assertThat(states.find(DESK).suppressed().orElseThrow().reason()).isEqualTo(Reason.BOUNCED);
    }

    private OptInRequest request() {
        return new OptInRequest(MAILBOX, Language.ENGLISH, Optional.empty(), now);
    }

    private String text(int index) throws Exception {
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(sent.get(index)));
        return (String) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
    }
}
