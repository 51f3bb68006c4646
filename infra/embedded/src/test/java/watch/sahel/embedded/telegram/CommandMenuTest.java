package watch.sahel.embedded.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandMenuTest {
    private BotApiServer server;
    private PlainBot bot;

    @BeforeEach
    void start() throws IOException {
        server = BotApiServer.start(new HandClock());
        bot = new PlainBot(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static ObjectNode menu(String... commands) {
        var menu = PlainBot.JSON.createObjectNode();
        var list = menu.putArray("commands");
        for (var command : commands) {
            list.addObject().put("command", command).put("description", "what " + command + " does");
        }
        return menu;
    }

    private static ObjectNode scoped(ObjectNode menu, String type) {
        menu.putObject("scope").put("type", type);
        return menu;
    }

    private String set(ObjectNode menu) throws Exception {
        return bot.call("setMyCommands", menu).path("description").asText("accepted");
    }

    @Test
    void aHundredCommandsPassAndOneMoreDoesNot() throws Exception {
        var names = new String[101];
        for (int i = 0; i < names.length; i++) {
            names[i] = "c" + i;
        }

        assertThat(set(menu(names))).isEqualTo("Bad Request: BOT_COMMANDS_TOO_MUCH");
        assertThat(set(menu(Arrays.copyOf(names, 100)))).isEqualTo("accepted");
    }

    @ParameterizedTest
    @CsvSource({"Start", "no-hyphen", "''", "a23456789012345678901234567890123"})
    void aCommandIsLowerCaseLettersDigitsAndUnderscores(String name) throws Exception {
        assertThat(set(menu(name))).isEqualTo("Bad Request: BOT_COMMAND_INVALID");
    }

    @Test
    void aDescriptionIsNeeded() throws Exception {
        var menu = PlainBot.JSON.createObjectNode();
        menu.putArray("commands").addObject().put("command", "start").put("description", " ");

        assertThat(set(menu)).isEqualTo("Bad Request: BOT_COMMAND_DESCRIPTION_INVALID");
    }

    @Test
    void aSlashIsDroppedAndOfEqualNamesTheLastStays() throws Exception {
        set(menu("/start", "stop", "start"));

        assertThat(bot.call("getMyCommands").path("result").findValuesAsText("command"))
                .containsExactly("start", "stop");
        assertThat(bot.call("getMyCommands")
                        .path("result")
                        .findValuesAsText("description")
                        .getFirst())
                .isEqualTo("what start does");
    }

    @Test
    void theNarrowestScopeAndTheLanguageDecideWhatIsShown() throws Exception {
        var amina = server.privateChat(101, "Amina", "fr-FR");
        var group = server.group("Desk");
        set(menu("everywhere"));
        assertThat(server.menu(amina)).extracting(BotCommand::command).containsExactly("everywhere");
        set(menu("partout").put("language_code", "fr"));
        assertThat(server.menu(amina)).extracting(BotCommand::command).containsExactly("partout");
        assertThat(server.menu(group)).extracting(BotCommand::command).containsExactly("everywhere");
        set(scoped(menu("alone"), "all_private_chats"));
        assertThat(server.menu(amina)).extracting(BotCommand::command).containsExactly("alone");

        bot.call("deleteMyCommands", scoped(PlainBot.JSON.createObjectNode(), "all_private_chats"));
        assertThat(server.menu(amina)).extracting(BotCommand::command).containsExactly("partout");
    }

    @Test
    void unknownScopesAreRefused() throws Exception {
        assertThat(set(scoped(menu("x"), "everybody"))).startsWith("Bad Request: can't parse BotCommandScope");
        assertThat(set(scoped(menu("x"), "chat")))
                .isEqualTo("Bad Request: can't parse BotCommandScope: chat_id is empty");
    }
}
