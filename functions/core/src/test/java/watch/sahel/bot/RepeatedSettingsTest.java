package watch.sahel.bot;

import org.junit.jupiter.api.BeforeEach;

/// The same where Telegram does not take the first answer to anything, so that everything is handled twice.
class RepeatedSettingsTest extends SettingsTest {
    @BeforeEach
    void loseAnswers() {
        phone.losingAnswers();
    }
}
