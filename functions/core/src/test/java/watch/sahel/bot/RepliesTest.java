package watch.sahel.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import watch.sahel.delivery.Wording;
import watch.sahel.language.Language;
import watch.sahel.language.Phrases;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.Schedule;

class RepliesTest {
    /// `setMyCommands` of the Bot API: "1-256 characters".
    private static final int MAX_DESCRIPTION = 256;

    @Test
    void theWelcomeSaysWhatComesAndWhen() {
        var daily = new Schedule.Daily(List.of(LocalTime.of(7, 0), LocalTime.of(18, 0)));

        assertThat(Replies.welcome(daily, Wording.in(Language.FRENCH)).toString())
                .contains("Sahel et Wagner", "chaque jour à 07:00 et 18:00 UTC");
        assertThat(Replies.welcome(new Schedule.Every(Duration.ofMinutes(30)), Wording.in(Language.RUSSIAN))
                        .toString())
                .contains("Сахель и Вагнер", "каждые 30 минут");
    }

    @Test
    void topicsShowWhatOneGetsAndHowToReadThem() {
        var wording = Wording.in(Language.UKRAINIAN);

        assertThat(Replies.topics(Set.of(TopicId.WAGNER), wording).toString())
                .contains("▫️ <b>Сахель</b>: /latest sahel", "✅ <b>Вагнер</b>: /latest wagner");
        assertThat(Replies.topics(Set.of(), wording).toString()).contains("Ви не підписані");
    }

    @Test
    void whatIsNotUnderstoodIsSaidBackShortened() {
        var english = Phrases.in(Language.ENGLISH);

        assertThat(Replies.unknown("/" + "x".repeat(99), english).toString()).contains("/" + "x".repeat(38) + "…");
        assertThat(Replies.unknown("hello", english).toString()).startsWith("I only understand commands.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theMenuHasAllCommandsInEveryLanguage(Language language) {
        assertThat(Command.menu(language)).hasSize(Command.values().length).allSatisfy((word, purpose) -> {
            assertThat(word).matches("[a-z0-9_]{1,32}");
            assertThat(purpose).hasSizeBetween(1, MAX_DESCRIPTION);
        });
        assertThat(Replies.help(Phrases.in(language)).toString())
                .contains(Command.menu(language).values());
    }
}
