package watch.sahel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import watch.sahel.language.Language;
import watch.sahel.match.TopicId;
import watch.sahel.memory.MemoryAllowances;
import watch.sahel.memory.MemoryMailStates;
import watch.sahel.memory.MemorySubscribers;
import watch.sahel.memory.MemoryWatches;
import watch.sahel.memory.Samples;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.LinkTokens;
import watch.sahel.subscriber.MailMembership;
import watch.sahel.subscriber.OptInQueue;
import watch.sahel.subscriber.OptInRequest;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;

class MailPagesTest {
    private static final Address.Mailbox MAILBOX = new Address.Mailbox("desk@example.org");
    private static final SubscriberId DESK = SubscriberId.of(MAILBOX);
    private static final Language EN = Language.ENGLISH;

    private final MemorySubscribers subscribers = new MemorySubscribers();
    private final MemoryMailStates states = new MemoryMailStates();
    private final LinkTokens tokens = new LinkTokens("0123456789abcdef");
    private final List<OptInRequest> asked = new ArrayList<>();
    private Instant now = Samples.NOW;
    private final MailMembership membership = new MailMembership(
            subscribers,
            states,
            new MemoryWatches(),
            (_, _) -> {},
            new Schedule.Daily(List.of(LocalTime.of(7, 0))),
            () -> now);
    private final MailPages pages = pages((request, _, _) -> asked.add(request));

    private MailPages pages(OptInQueue queue) {
        return new MailPages(membership, queue, new MemoryAllowances(), () -> tokens, () -> now);
    }

    @Nested
    class Asking {
        @Test
        void theAnswerIsTheSameWhateverIsKnownOfTheAddress() {
            var unknown = pages.ask(form("address", "desk@example.org"), "net", EN);
            membership.confirm(request());
            var known = pages.ask(form("address", "desk@example.org"), "net", EN);
            membership.complained(MAILBOX, now);
            var suppressed = pages.ask(form("address", "desk@example.org"), "net", EN);

            assertThat(unknown.status()).isEqualTo(200);
            assertThat(known).isEqualTo(unknown);
            assertThat(suppressed).isEqualTo(unknown);
            assertThat(asked).hasSize(3);
        }

        @Test
        void aNetworkAsksTenTimesADayAndNoMore() {
            for (var i = 0; i < MailPages.MAX_REQUESTS_PER_NETWORK; i++) {
                assertThat(pages.ask(form("address", "desk" + i + "@example.org"), "net", EN)
                                .status())
                        .isEqualTo(200);
            }

            assertThat(pages.ask(form("address", "x@example.org"), "net", EN).status())
                    .isEqualTo(429);
            assertThat(pages.ask(form("address", "x@example.org"), "other", EN).status())
                    .isEqualTo(200);
        }

        @Test
        void whatIsNoAddressComesBackInTheFormEscaped() {
            var answer = pages.ask(form("address", "\"><script>alert(1)</script>"), "net", Language.FRENCH);

            assertThat(answer.status()).isEqualTo(400);
            var page = page(answer);
            assertThat(page.select("script")).isEmpty();
            assertThat(page.expectFirst("input[name=address]").val()).isEqualTo("\"><script>alert(1)</script>");
            assertThat(page.expectFirst("[role=alert]").text()).contains("n’est pas une adresse");
            assertThat(asked).isEmpty();
        }

        @Test
        void whereNoMailIsSentTheFormIsNotThere() {
            var off = pages(OptInQueue.closed());

            assertThat(off.askingForm(EN).status()).isEqualTo(404);
            assertThat(off.ask(form("address", "desk@example.org"), "net", EN).status())
                    .isEqualTo(404);
        }
    }

    @Nested
    class Confirming {
        @Test
        void openingTheLinkShowsAButtonAndChangesNothing() {
            var token = tokens.confirmation(request());
            var page = page(pages.confirmQuestion(token, EN));

            assertThat(page.text()).contains("desk@example.org");
            assertThat(page.expectFirst("form[method=post]").attr("action")).isEqualTo("/confirm?token=" + token);
            assertThat(subscribers.find(DESK)).isEmpty();
            assertThat(states.find(DESK).agreed()).isEmpty();
        }

        @Test
        void theButtonConfirmsAsOftenAsItIsPressed() {
            var token = tokens.confirmation(request());

            var first = pages.confirm(token, EN);
            var second = pages.confirm(token, EN);

            assertThat(first.status()).isEqualTo(200);
            assertThat(second).isEqualTo(first);
            assertThat(subscribers.find(DESK).orElseThrow().active()).isTrue();
            assertThat(page(first).select("a[href^=/preferences?token=]")).hasSize(1);
        }

        @Test
        void aLinkIsNoLongerGoodAfterADayOrAfterLeaving() {
            var token = tokens.confirmation(request());
            pages.confirm(token, EN);
            membership.leave(DESK);
            assertThat(pages.confirm(token, EN).status()).isEqualTo(410);
            assertThat(pages.confirmQuestion(token, EN).status()).isEqualTo(410);

            now = now.plus(LinkTokens.CONFIRM_WITHIN);
            assertThat(pages.confirm(token, EN).status()).isEqualTo(410);
            assertThat(subscribers.find(DESK).orElseThrow().active()).isFalse();
        }

        @Test
        void aLinkForSomethingElseConfirmsNothing() {
            assertThat(pages.confirm(tokens.unsubscribe(DESK), EN).status()).isEqualTo(400);
            assertThat(pages.confirm("", Language.FRENCH).status()).isEqualTo(400);
        }
    }

    @Nested
    class Leaving {
        @Test
        void unsubscribingSpeaksTheSubscribersLanguage() {
            var subscriber = Samples.subscriber(7, now);
            subscribers.add(subscriber);
            var token = tokens.unsubscribe(subscriber.id());

            assertThat(page(pages.unsubscribeQuestion(token, Language.FRENCH))
                            .select("button")
                            .text())
                    .isEqualTo("Відписатися");
            assertThat(subscribers.find(subscriber.id()).orElseThrow().active()).isTrue();
            assertThat(page(pages.unsubscribe(token, Language.FRENCH)).title()).contains("Вас відписано");
            assertThat(subscribers.find(subscriber.id()).orElseThrow().active()).isFalse();
        }

        @Test
        void aBrokenLinkIsAnsweredInTheVisitorsLanguage() {
            assertThat(pages.unsubscribe("x", Language.FRENCH).status()).isEqualTo(400);
            assertThat(page(pages.unsubscribe("x", Language.FRENCH)).title()).contains("Lien non valable");
        }
    }

    @Nested
    class Choosing {
        @ParameterizedTest
        @EnumSource(Language.class)
        void theFormShowsWhatIsChosenAndSavedAgainChangesNothing(Language language) {
            var desk = joined().speaking(language.tag());
            subscribers.change(DESK, _ -> desk);
            var page = page(pages.preferences(token(), EN));

            assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language.tag());
            var answer = pages.choose(token(), filledIn(page), EN);

            assertThat(answer.status()).isEqualTo(200);
            var after = subscribers.find(DESK).orElseThrow();
            assertThat(after.choices()).isEqualTo(desk.choices());
            assertThat(after.language()).isEqualTo(language.tag());
            assertThat(after.standing()).isEqualTo(desk.standing());
            assertThat(page.select("select[name=zone] option[selected]").eachText())
                    .containsExactly("UTC");
        }

        @Test
        void everythingOfferedCanBeChosen() {
            joined();
            var answer = pages.choose(
                    token(),
                    form(
                            "topic",
                            "wagner",
                            "when",
                            "daily",
                            "times",
                            "7:30, 18:45",
                            "day",
                            "1",
                            "day",
                            "5",
                            "zone",
                            "Africa/Bamako",
                            "language",
                            "fr"),
                    EN);

            assertThat(page(answer).expectFirst("[role=status]").text()).isEqualTo("Enregistré.");
            var desk = subscribers.find(DESK).orElseThrow();
            assertThat(desk.topics()).containsExactly(TopicId.WAGNER);
            assertThat(desk.choices().schedule())
                    .isEqualTo(new Schedule.Daily(
                            List.of(LocalTime.of(7, 30), LocalTime.of(18, 45)),
                            Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
            assertThat(desk.choices().zone()).isEqualTo(ZoneId.of("Africa/Bamako"));
            assertThat(desk.language()).isEqualTo("fr");
        }

        @Test
        void aPauseStopsTheMailsAndTakingItBackBringsThem() {
            joined();
            pages.choose(token(), form("topic", "sahel", "when", "hourly", "paused", "yes"), EN);
            assertThat(subscribers.find(DESK).orElseThrow().standing()).isEqualTo(Standing.STOPPED);

            pages.choose(token(), form("topic", "sahel", "when", "hourly"), EN);
            assertThat(subscribers.find(DESK).orElseThrow().active()).isTrue();
        }

        @Test
        void whatMakesNoSenseIsRefusedWithTheReasonAndSavesNothing() {
            var before = joined();

            assertThat(refusal("topic", "sahel", "when", "daily", "times", "25:00", "day", "1"))
                    .contains("25:00");
            assertThat(refusal("topic", "sahel", "when", "daily", "times", "", "day", "1"))
                    .contains("07:00");
            assertThat(refusal("topic", "sahel", "when", "daily", "times", "07:00"))
                    .contains("at least one day");
            assertThat(refusal("when", "hourly")).contains("at least one topic");
            assertThat(refusal("topic", "nonsense", "when", "hourly")).contains("at least one topic");
            assertThat(refusal("topic", "sahel", "when", "daily", "day", "1", "times", "07:00 ".repeat(25)))
                    .contains("24");
            assertThat(subscribers.find(DESK)).contains(before);
        }

        private String refusal(String... fields) {
            var answer = pages.choose(token(), form(fields), EN);
            assertThat(answer.status()).isEqualTo(400);
            return page(answer).expectFirst("[role=alert]").text();
        }

        @Test
        void aZoneOrLanguageThatIsNotOfferedChangesNothing() {
            var before = joined();
            pages.choose(token(), form("topic", "sahel", "when", "hourly", "zone", "../etc", "language", "xx"), EN);

            var desk = subscribers.find(DESK).orElseThrow();
            assertThat(desk.choices().zone()).isEqualTo(before.choices().zone());
            assertThat(desk.language()).isEqualTo(before.language());
        }

        @Test
        void whoeverWantsToBeForgottenIs() {
            joined();
            var token = token();

            assertThat(page(pages.choose(token, form("forget", "yes"), EN)).text())
                    .contains("Nothing is kept");
            assertThat(subscribers.find(DESK)).isEmpty();
            assertThat(pages.preferences(token, EN).status()).isEqualTo(400);
        }

        @Test
        void theLinkOpensForAMonth() {
            joined();
            var token = token();
            now = now.plus(LinkTokens.PREFERENCES_FOR);

            assertThat(pages.preferences(token, EN).status()).isEqualTo(410);
            assertThat(pages.choose(token, form("forget", "yes"), EN).status()).isEqualTo(410);
            assertThat(subscribers.find(DESK)).isPresent();
        }

        private Subscriber joined() {
            membership.confirm(request());
            return subscribers.find(DESK).orElseThrow();
        }

        private String token() {
            return tokens.preferences(DESK, now);
        }

        /// As a browser fills the form in that nobody touches.
        private static Form filledIn(Document page) {
            var form = page.forms().getFirst();
            return Form.read(form.formData().stream()
                    .map(field -> field.key() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&")));
        }
    }

    @Test
    void anIpv6NetworkIsCountedAsOneAndAnIpv4AddressByItself() {
        assertThat(Networks.of("2001:db8:1:2:aaaa::1"))
                .isEqualTo(Networks.of("2001:db8:1:2::2"))
                .isNotEqualTo(Networks.of("2001:db8:1:3::2"));
        assertThat(Networks.of("198.51.100.7"))
                .isNotEqualTo(Networks.of("198.51.100.8"))
                .isEqualTo(Networks.of("::ffff:198.51.100.7"));
        assertThat(Networks.of("no address")).isEqualTo(Networks.of(""));
    }

    @Test
    void aFormThatIsTooLongOrNoneHasNothingFilledIn() {
        assertThat(Form.read("a=" + "x".repeat(Form.MAX_CHARS - 2)).text("a")).hasSize(Form.MAX_CHARS - 2);
        assertThat(Form.read("a=" + "x".repeat(Form.MAX_CHARS - 1)).fields()).isEmpty();
        assertThat(Form.read("{\"a\":1}").fields()).isEmpty();
        assertThat(Form.read("a=%zz&b=1").text("b")).isEqualTo("1");
    }

    private OptInRequest request() {
        return new OptInRequest(MAILBOX, EN, Optional.empty(), now);
    }

    private static Form form(String... fields) {
        var body = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2) {
            body.append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        return Form.read(body.toString());
    }

    private static Document page(Answer answer) {
        return Jsoup.parse(answer.body());
    }
}
