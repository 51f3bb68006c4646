package watch.sahel.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.FeedId;
import watch.sahel.language.Language;
import watch.sahel.match.TopicId;
import watch.sahel.memory.MemoryMailStates;
import watch.sahel.memory.MemorySubscribers;
import watch.sahel.memory.MemoryWatches;
import watch.sahel.memory.Samples;
import watch.sahel.subscriber.MailState.Reason;

class MailMembershipTest {
    private static final Instant NOW = Samples.NOW;
    private static final Address.TelegramChat CHAT = new Address.TelegramChat(7);
    private static final Address.Mailbox MAILBOX = new Address.Mailbox("desk@example.org");
    private static final SubscriberId DESK = SubscriberId.of(MAILBOX);
    private static final Schedule DAILY = new Schedule.Daily(List.of(LocalTime.of(7, 0)));
    private static final TopicId WATCH = TopicId.watch("@jnim AND fuel");

    private final MemorySubscribers subscribers = new MemorySubscribers();
    private final MemoryMailStates states = new MemoryMailStates();
    private final MemoryWatches watches = new MemoryWatches();
    private final List<String> notes = new ArrayList<>();
    private Instant now = NOW;
    private final MailMembership membership = new MailMembership(
            subscribers,
            states,
            watches,
            (note, _) -> notes.add(note.chat().chatId() + ": " + note.text()),
            DAILY,
            () -> now);

    @Nested
    class Confirming {
        @Test
        void theOwnersConfirmationBeginsTheMailsInTheLanguageAsked() {
            assertThat(membership.confirm(request(Optional.empty()))).isTrue();

            var desk = subscribers.find(DESK).orElseThrow();
            assertThat(desk.active()).isTrue();
            assertThat(desk.language()).isEqualTo("ar");
            assertThat(desk.choices().schedule()).isEqualTo(DAILY);
            assertThat(states.find(DESK).agreed()).contains(NOW);
            assertThat(notes).isEmpty();
        }

        @Test
        void twiceIsOnceAndTheChatIsToldOnce() {
            subscribers.add(Samples.subscriber(7, NOW));
            membership.confirm(request(Optional.of(CHAT)));
            var first = subscribers.find(DESK);

            assertThat(membership.confirm(request(Optional.of(CHAT)))).isTrue();

            assertThat(subscribers.find(DESK)).isEqualTo(first);
            assertThat(notes).singleElement().asString().startsWith("7: ").contains("d…@example.org");
            assertThat(notes.getFirst()).contains("підтверджено");
        }

        @Test
        void whatAChatAskedForFollowsTheChatsChoicesWithItsQueries() {
            var chat = Samples.subscriber(7, NOW);
            var choices = chat.choices().following(Set.of(TopicId.SAHEL, WATCH)).on(new Schedule.AtOnce());
            subscribers.add(chat.choosing(choices, NOW));

            membership.confirm(request(Optional.of(CHAT)));

            var desk = subscribers.find(DESK).orElseThrow();
            assertThat(desk.topics()).containsExactlyInAnyOrder(TopicId.SAHEL, WATCH);
            assertThat(desk.choices().zone()).isEqualTo(chat.choices().zone());
            assertThat(desk.toldAtOnce()).as("a mail for each story").isEmpty();
            assertThat(watches.all()).containsExactly(WATCH);
        }

        @Test
        void aLinkFromBeforeLeavingDoesNotBringTheMailsBack() {
            membership.confirm(request(Optional.empty()));
            now = NOW.plusSeconds(60);
            membership.leave(DESK);

            assertThat(membership.confirm(request(Optional.empty()))).isFalse();
            assertThat(subscribers.find(DESK).orElseThrow().active()).isFalse();
        }

        @Test
        void theChatIsToldOnceThatAMailboxLeft() {
            subscribers.add(Samples.subscriber(7, NOW));
            membership.confirm(request(Optional.of(CHAT)));
            notes.clear();

            membership.leave(DESK);
            membership.leave(DESK);

            assertThat(notes).singleElement().asString().startsWith("7: ").contains("d…@example.org", "/email");
        }

        @Test
        void feedsThatTheChatAddedAreToldInTheChatAlone() {
            var chat = Samples.subscriber(7, NOW);
            var feed = TopicId.of(FeedId.added(URI.create("https://desk.example/feed")));
            subscribers.add(chat.choosing(chat.choices().following(Set.of(TopicId.SAHEL, feed)), NOW));

            membership.confirm(request(Optional.of(CHAT)));

            assertThat(subscribers.find(DESK).orElseThrow().topics()).containsExactly(TopicId.SAHEL);
        }

        @Test
        void whoLeftAndAsksAgainFindsTheChoicesKept() {
            membership.confirm(request(Optional.empty()));
            membership.choose(DESK, desk -> desk.speaking("uk"));
            membership.leave(DESK);
            now = NOW.plus(Duration.ofDays(1));

            assertThat(membership.confirm(request(Optional.empty()))).isTrue();

            assertThat(subscribers.find(DESK).orElseThrow().active()).isTrue();
            assertThat(subscribers.find(DESK).orElseThrow().language()).isEqualTo("uk");
        }
    }

    @Nested
    class Returning {
        @Test
        void aMailboxThatDoesNotExistGetsNothingMoreAndItsChatIsToldOnce() {
            subscribers.add(Samples.subscriber(7, NOW));
            membership.confirm(request(Optional.of(CHAT)));
            notes.clear();

            membership.bounced(MAILBOX, NOW);
            membership.bounced(MAILBOX, NOW);

            assertThat(subscribers.find(DESK).orElseThrow().standing()).isEqualTo(Standing.UNREACHABLE);
            assertThat(states.find(DESK).suppressed().orElseThrow().reason()).isEqualTo(Reason.BOUNCED);
            assertThat(notes).singleElement().asString().contains("повертаються");
        }

        @Test
        void aComplaintEndsTheMailsForGood() {
            membership.confirm(request(Optional.of(CHAT)));
            notes.clear();

            membership.complained(MAILBOX, NOW);
            now = NOW.plus(Duration.ofDays(400));

            assertThat(subscribers.find(DESK).orElseThrow().standing()).isEqualTo(Standing.STOPPED);
            assertThat(membership.confirm(request(Optional.of(CHAT)))).isFalse();
            assertThat(notes).singleElement().asString().contains("spam");
        }

        @Test
        void aBounceOfAMailFromBeforeTheOwnerAgreedSaysNothing() {
            membership.confirm(request(Optional.empty()));

            membership.bounced(MAILBOX, NOW.minusSeconds(1));

            assertThat(subscribers.find(DESK).orElseThrow().active()).isTrue();
        }

        @Test
        void softBouncesAreTriedAgainUntilTheFifthInARow() {
            membership.confirm(request(Optional.of(CHAT)));
            notes.clear();
            for (var day = 1; day < MailState.MAX_SOFT_BOUNCES; day++) {
                assertThat(membership.softBounced(MAILBOX, NOW, NOW.plus(Duration.ofDays(day))))
                        .isTrue();
            }
            assertThat(notes).isEmpty();

            assertThat(membership.softBounced(MAILBOX, NOW, NOW.plus(Duration.ofDays(5))))
                    .isFalse();

            assertThat(subscribers.find(DESK).orElseThrow().standing()).isEqualTo(Standing.UNREACHABLE);
            assertThat(notes).hasSize(1);
        }

        @Test
        void aSoftBounceToldTwiceCountsOnce() {
            membership.softBounced(MAILBOX, NOW, NOW);
            membership.softBounced(MAILBOX, NOW, NOW);

            assertThat(states.find(DESK).softBounces()).isEqualTo(1);
        }
    }

    @Nested
    class Choosing {
        @Test
        void whoeverMustNotBeWrittenToCannotBeTakenUpAgainByChoosing() {
            membership.confirm(request(Optional.empty()));
            membership.complained(MAILBOX, NOW);

            membership.choose(DESK, desk -> desk.standing(Standing.ACTIVE).speaking("fr"));

            assertThat(subscribers.find(DESK).orElseThrow().active()).isFalse();
            assertThat(subscribers.find(DESK).orElseThrow().language()).isEqualTo("fr");
        }

        @Test
        void aQueryThatIsNotChosenAnyMoreIsReleased() {
            watches.hold(WATCH, DESK);
            var choices = Choices.of(java.time.ZoneOffset.UTC, Set.of(WATCH, TopicId.SAHEL), DAILY);
            subscribers.add(Subscriber.joining(MAILBOX, "en", choices, NOW));

            membership.choose(DESK, desk -> desk.choosing(choices.following(Set.of(TopicId.SAHEL)), NOW));

            assertThat(watches.all()).isEmpty();
        }
    }

    @Nested
    class Forgetting {
        @Test
        void aForgottenMailboxIsGoneWithItsQueriesAndItsLinks() {
            subscribers.add(Samples.subscriber(7, NOW));
            subscribers.change(
                    SubscriberId.of(CHAT), chat -> chat.choosing(chat.choices().following(Set.of(WATCH)), NOW));
            var request = request(Optional.of(CHAT));
            membership.confirm(request);

            membership.forget(DESK);

            assertThat(subscribers.find(DESK)).isEmpty();
            assertThat(watches.all()).isEmpty();
            assertThat(states.linked(SubscriberId.of(CHAT))).isEmpty();
            assertThat(membership.confirm(request)).isFalse();
        }

        @Test
        void aForgottenChatTakesItsMailboxesAlongButNotThoseThatAnotherChatHasTakenOver() {
            var other = new Address.Mailbox("other@example.org");
            membership.confirm(request(Optional.of(CHAT)));
            membership.confirm(new OptInRequest(other, Language.ENGLISH, Optional.of(CHAT), NOW));
            membership.confirm(
                    new OptInRequest(other, Language.ENGLISH, Optional.of(new Address.TelegramChat(8)), NOW));

            membership.forgetThoseOf(CHAT);

            assertThat(subscribers.find(DESK)).isEmpty();
            assertThat(subscribers.find(SubscriberId.of(other))).isPresent();
            assertThat(states.linked(SubscriberId.of(CHAT))).isEmpty();
        }
    }

    private OptInRequest request(Optional<Address.TelegramChat> chat) {
        return new OptInRequest(MAILBOX, Language.ARABIC, chat, now.isAfter(NOW.plusSeconds(3600)) ? now : NOW);
    }
}
