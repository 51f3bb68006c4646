package watch.sahel.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import watch.sahel.bot.Doorkeeper.Answer;
import watch.sahel.memory.MemoryAllowances;
import watch.sahel.subscriber.Address;

class DoorkeeperTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Chat CHAT = chat(7);

    private final MemoryAllowances allowances = new MemoryAllowances();
    private final Doorkeeper open = new Doorkeeper(allowances, Set.of());

    private static Chat chat(long id) {
        return new Chat(new Address.TelegramChat(id), Chat.Kind.PRIVATE);
    }

    private static Person person(long id) {
        return new Person(id, "en");
    }

    @Test
    void whoHurriesIsAskedOnceToWaitAndThenNotAnsweredUntilTheMinuteIsOver() {
        IntStream.range(0, Doorkeeper.MAX_A_MINUTE)
                .forEach(_ -> assertThat(open.meet(CHAT, person(7), NOW)).isEqualTo(Answer.COME_IN));

        assertThat(open.meet(CHAT, person(7), NOW)).isEqualTo(Answer.WAIT);
        assertThat(open.meet(CHAT, person(7), NOW)).isEqualTo(Answer.SILENCE);
        assertThat(open.meet(CHAT, person(7), NOW.plus(Doorkeeper.MINUTE))).isEqualTo(Answer.COME_IN);
    }

    @Test
    void othersDoNotWaitForWhoHurries() {
        IntStream.range(0, 100).forEach(_ -> open.meet(CHAT, person(7), NOW));

        assertThat(open.meet(chat(8), person(8), NOW)).isEqualTo(Answer.COME_IN);
    }

    @Test
    void whoIsNotInvitedIsToldOnceADay() {
        var closed = new Doorkeeper(allowances, Set.of(8L, -100L));

        assertThat(closed.meet(CHAT, person(7), NOW)).isEqualTo(Answer.NOT_INVITED);
        assertThat(closed.meet(CHAT, person(7), NOW)).isEqualTo(Answer.SILENCE);
        assertThat(closed.meet(CHAT, person(7), NOW.plus(Doorkeeper.TOLD_AGAIN)))
                .isEqualTo(Answer.NOT_INVITED);
    }

    @Test
    void peopleAndGroupsAreInvited() {
        var closed = new Doorkeeper(allowances, Set.of(8L, -100L));

        assertThat(closed.meet(chat(-100), person(7), NOW)).isEqualTo(Answer.COME_IN);
        assertThat(closed.meet(chat(-200), person(8), NOW)).isEqualTo(Answer.COME_IN);
    }

    @Test
    void whoAsksFromOtherChatsIsOfferedNothingForTheRestOfTheMinute() {
        IntStream.range(0, Doorkeeper.MAX_ASKED_A_MINUTE)
                .forEach(_ -> assertThat(open.offers(person(7), NOW)).isTrue());

        assertThat(open.offers(person(7), NOW)).isFalse();
        assertThat(open.offers(person(8), NOW)).isTrue();
        assertThat(open.meet(CHAT, person(7), NOW)).isEqualTo(Answer.COME_IN);
        assertThat(open.offers(person(7), NOW.plus(Doorkeeper.MINUTE))).isTrue();
    }

    @Test
    void onlyWhoIsInvitedIsOfferedAnything() {
        var closed = new Doorkeeper(allowances, Set.of(8L, -100L));

        assertThat(closed.offers(person(7), NOW)).isFalse();
        assertThat(closed.offers(person(8), NOW)).isTrue();
    }
}
