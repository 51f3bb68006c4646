package watch.sahel.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import watch.sahel.delivery.Outcome;
import watch.sahel.delivery.email.EmailChannel;
import watch.sahel.delivery.email.OptInMails;
import watch.sahel.digest.Digest;
import watch.sahel.digest.DigestItem;
import watch.sahel.digest.DigestItem.Source;
import watch.sahel.digest.DigestOrder;
import watch.sahel.digest.Week;
import watch.sahel.embedded.mail.Mailbox;
import watch.sahel.embedded.mail.RawEmail;
import watch.sahel.embedded.mail.ReceivedMail;
import watch.sahel.feed.Affiliation;
import watch.sahel.language.Language;
import watch.sahel.match.TopicId;
import watch.sahel.story.StoryId;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.LinkTokens;
import watch.sahel.subscriber.OptInRequest;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;

/// Mails of every kind in every language, written to `target/mails`, where the script `check-mails` has them judged by
/// what others wrote. What can be said of them without those is said here.
class SampleMailsTest {
    private static final Path FOLDER = Stage.ROOT.resolve("target/mails");
    /// Gmail shows no more of a mail's HTML (of 1,024 bytes each).
    private static final int GMAIL_CLIPS_AT = 102 * 1024;

    private static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");
    private static final String FROM = "watch@sahelwatch.example";
    private static final URI SITE = URI.create("https://sahelwatch.example/");
    private static final Address.Mailbox MAILBOX = new Address.Mailbox("desk@example.org");
    private static final SubscriberId DESK = SubscriberId.of(MAILBOX);
    private static final LinkTokens TOKENS = new LinkTokens("0123456789abcdef");

    private Mailbox mailbox;

    @BeforeEach
    void open() {
        mailbox = Mailbox.start();
    }

    @AfterEach
    void close() {
        mailbox.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindOfMailIsWrittenInEveryLanguage(Language language) throws IOException {
        var optIns = new OptInMails(this::take, FROM, SITE, () -> TOKENS);
        var request = new OptInRequest(MAILBOX, language, Optional.empty(), NOW);
        send(digest(8), language);
        send(digest(3), language);
        send(digest(1), language);
        optIns.confirmation(request);
        optIns.alreadySubscribed(request);

        var mails = mailbox.messages();
        var names = List.of("digest", "digest3", "digest1", "confirm", "known");
        for (var i = 0; i < names.size(); i++) {
            save(names.get(i) + "-" + language.tag(), mails.get(i));
        }
        assertThat(mails).allSatisfy(mail -> {
            assertThat(mail.html())
                    .contains("lang=\"" + language.tag() + "\"")
                    .doesNotContain("<img", "<script", "<link");
            assertThat(mail.text()).isNotBlank();
            assertThat(takenForHidden(mail)).as(mail.subject()).isFalse();
            assertThat(mail.headers().keySet()).contains("Date", "From", "To", "Subject", "Message-ID", "MIME-Version");
        });
    }

    @Test
    void theLargestDigestStaysBelowWhatGmailShows() throws IOException {
        send(digest(300), Language.ARABIC);

        var mail = mailbox.messages().getFirst();
        save("huge-ar", mail);
        assertThat(mail.html().getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(GMAIL_CLIPS_AT)
                .isGreaterThan(GMAIL_CLIPS_AT / 2);
        assertThat(mail.html().strip()).endsWith("</html>");
    }

    /// SpamAssassin's rule MIXED_ES (its `72_active.cf`), which gives a whole point: more Cyrillic and accented e than
    /// Latin ones, each counted up to a limit of its own in all that is read of a mail. It lets mails of hardly any
    /// Latin e pass.
    private static boolean takenForHidden(ReceivedMail mail) {
        var read = mail.subject() + mail.text() + Jsoup.parse(mail.html()).text();
        var latin = Math.min(230, count(read, "e"));
        var alike = Math.min(320, count(read, "[eèéêëēĕėęěеѐёє]"));
        return latin > 20 && alike * 10 > latin * 14 && alike < latin * 10;
    }

    private static int count(String text, String pattern) {
        return Math.toIntExact(Pattern.compile(pattern).matcher(text).results().count());
    }

    private Outcome take(byte[] mime, String from, String to) {
        mailbox.deliver(new RawEmail(from, List.of(to), mime));
        return new Outcome.Accepted();
    }

    private void send(Digest digest, Language language) {
        var choices = new Schedule.Every(Duration.ofHours(6));
        var desk = Subscriber.joining(MAILBOX, language.tag(), ZoneOffset.UTC, Set.of(TopicId.SAHEL), choices, NOW);
        new EmailChannel(this::take, FROM, SITE, () -> TOKENS).send(digest, desk, 0);
    }

    private static void save(String name, ReceivedMail mail) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".eml"), mail.raw().mime());
        Files.writeString(FOLDER.resolve(name + ".html"), mail.html());
    }

    private static Digest digest(int stories) {
        var order = new DigestOrder(DESK, NOW, DigestOrder.Occasion.SCHEDULED);
        var week = new Week(TopicId.SAHEL, List.of(3, 0, 1, 4, 1, 5, 9), 20, 26);
        var items = IntStream.range(0, stories).mapToObj(SampleMailsTest::item).toList();
        return new Digest(order.digest(), DESK, NOW, items, List.of(), 3, List.of(week));
    }

    private static final List<DigestItem> KINDS = List.of(
            item(
                    "en",
                    "Convoy ambushed on the road to Kati, mayor speaks of forty dead",
                    "Gunmen stopped a fuel convoy at dawn, witnesses told the town’s radio.",
                    new Source(
                            "North Quay World Service",
                            "GB",
                            Affiliation.PUBLIC_BROADCASTER,
                            "en",
                            "https://quay.example/africa/2026/11/20/mali-convoy-ambushed-road-to-kati"),
                    new Source(
                            "Le Clairon du Liptako",
                            "BF",
                            Affiliation.STATE_AFFILIATED,
                            "fr",
                            "https://clairon.example/2026/11/20/mali-une-embuscade-sur-la-route-de-kati/")),
            item(
                    "ar",
                    "كمين لقافلة وقود على طريق كاتي وعشرات القتلى",
                    "أوقف مسلحون قافلة وقود فجرا، بحسب شهود.",
                    new Source(
                            "خط الرمل",
                            "MR",
                            Affiliation.INDEPENDENT,
                            "ar",
                            "https://khat.example/article/2026/11/20/118204"),
                    new Source(
                            "Листок южных широт",
                            "RU",
                            Affiliation.STATE_AFFILIATED,
                            "ru",
                            "https://listok.example/world/2026/11/20/napadenie-na-kolonnu-v-mali")),
            item(
                    "ru",
                    "Инструкторы Африканского корпуса прибыли в Ниамей",
                    "Самолёт с инструкторами сел в аэропорту ночью.",
                    new Source(
                            "Варта обрію",
                            "UA",
                            Affiliation.INDEPENDENT,
                            "uk",
                            "https://varta.example/news/2026/11/20/instruktory-pribuly-do-niameya")));

    private static DigestItem item(int number) {
        var kind = KINDS.get(number % KINDS.size());
        return new DigestItem(
                new StoryId("%032x".formatted(number)),
                kind.headline(),
                kind.language(),
                kind.lead(),
                kind.topics(),
                kind.sources(),
                kind.reportCount(),
                kind.published(),
                kind.because(),
                kind.countries());
    }

    private static DigestItem item(String language, String headline, String lead, Source... sources) {
        return new DigestItem(
                new StoryId("00"),
                headline,
                language,
                lead,
                List.of(TopicId.SAHEL, TopicId.WAGNER),
                List.of(sources),
                sources.length * 2,
                NOW.minus(Duration.ofHours(3)),
                List.of("Kati", "JNIM"),
                List.of("ML"));
    }
}
