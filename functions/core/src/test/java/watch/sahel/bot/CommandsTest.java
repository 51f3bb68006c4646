package watch.sahel.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import watch.sahel.language.Language;
import watch.sahel.subscriber.Standing;

class CommandsTest {
    /// `setMyCommands` of the Bot API: "1-256 characters", "at most 100 commands".
    private static final int MAX_DESCRIPTION = 256;

    private static final int MAX_COMMANDS = 100;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theMenuHasAllCommandsInEveryLanguage(Language language) {
        var phone = new Phone(language.tag());
        var menu = phone.commands().menu(language);

        assertThat(menu).hasSizeLessThanOrEqualTo(MAX_COMMANDS).allSatisfy((word, purpose) -> {
            assertThat(word).matches("[a-z0-9_]{1,32}");
            assertThat(purpose).hasSizeBetween(1, MAX_DESCRIPTION);
        });
        assertThat(phone.types("/help")).contains(menu.keySet()).contains(menu.values());
    }

    @ParameterizedTest
    @CsvSource({
        "/lates, /latest",
        "/topcis, /topics",
        "/w, /why",
        "/HLEP, /help",
        "/watchs@somebot x, /watch",
        "/settings, /status",
        "/unsubscribe, /stop",
        "/unwatch drone, /watches"
    })
    void anUnknownOrHalfTypedCommandGetsTheNearest(String typed, String meant) {
        var phone = new Phone();

        assertThat(phone.types(typed)).contains("I do not know the command").contains("Did you mean " + meant + "?");
        assertThat(phone.labels()).containsExactly(meant);
    }

    @Test
    void theNearestCommandIsSaidByATap() {
        var phone = new Phone();
        phone.types("/strat");

        assertThat(phone.taps("/start")).contains("Welcome to Sahel Watch");
        assertThat(phone.subscriber()).isPresent();
    }

    @Test
    void whatIsLikeNothingIsSaidBackShortened() {
        assertThat(new Phone().types("/" + "x".repeat(99))).contains("/" + "x".repeat(38) + "…");
    }

    @Test
    void talkIsAnsweredByWhatCanBeSaid() {
        assertThat(new Phone().types("hello")).startsWith("I only understand commands.");
        assertThat(new Phone("ar").types("مرحبا")).contains("/help");
    }

    @Test
    void whoMayNotChangeSettingsChangesNone() {
        var phone = new Phone(Chat.Kind.GROUP, "fr", _ -> false);

        assertThat(phone.types("/start")).startsWith("Seuls les administrateurs");
        assertThat(phone.subscriber()).isEmpty();
        assertThat(phone.types("/help")).contains("/topics");
    }

    @Test
    void stoppedIsStoppedUntilStart() {
        var phone = new Phone("uk");
        phone.types("/start");

        assertThat(phone.types("/stop")).contains("/start");
        assertThat(phone.subscriber().orElseThrow().standing()).isEqualTo(Standing.STOPPED);
        assertThat(phone.types("/start@sahelwatch_bot")).isNotEmpty();
        assertThat(phone.subscriber().orElseThrow().standing()).isEqualTo(Standing.ACTIVE);
        assertThat(phone.subscriber().orElseThrow().language()).isEqualTo("uk");
    }

    @Test
    void aDigestIsOrderedForWhoIsSubscribed() {
        var phone = new Phone();

        assertThat(phone.types("/digest")).contains("/start");
        assertThat(phone.ordered).isEmpty();

        phone.types("/start");
        phone.types("/digest");

        assertThat(phone.ordered).hasSize(1);
    }

    @Test
    void theWelcomeSaysWhatComesAndWhen() {
        assertThat(new Phone("fr").types("/start")).contains("Sahel et Wagner", "chaque jour à 07:00 et 18:00 (UTC)");
    }
}
