package watch.sahel.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import watch.sahel.embedded.template.Template;
import watch.sahel.lambda.SettingsException;

class LocalBotTest {
    private static final Template TEMPLATE =
            Template.read(Path.of(System.getProperty("project.root", "../..")).resolve("template.yaml"));
    private static final Map<String, String> SETTINGS = Map.of(
            "TELEGRAM_TOKEN", "1:token",
            "WEBHOOK_SECRET", "webhook-secret",
            "LINK_SECRET", "a link secret for tests",
            "SMTP_URL", "smtp://127.0.0.1:2525",
            "MAIL_FROM", "watch@sahelwatch.example");

    @Test
    void rightSettingsPass() {
        assertThatCode(() -> LocalBot.check(TEMPLATE, SETTINGS)).doesNotThrowAnyException();
    }

    @Test
    void wrongSettingsAreAllNamedBeforeAnythingStarts() {
        var wrong = new HashMap<>(SETTINGS);
        wrong.put("SMTP_URL", "foo");
        wrong.put("MAIL_FROM", "nobody");

        assertThatThrownBy(() -> LocalBot.check(TEMPLATE, wrong))
                .isInstanceOf(SettingsException.class)
                .hasMessageContainingAll("SMTP_URL", "MAIL_FROM");
    }
}
