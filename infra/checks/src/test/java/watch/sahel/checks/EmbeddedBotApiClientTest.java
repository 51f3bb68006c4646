package watch.sahel.checks;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Chat;
import watch.sahel.embedded.telegram.SentMessage;

/// Our client and our own server.
class EmbeddedBotApiClientTest extends BotApiClientContract {
    @Override
    BotApiPeer open() throws IOException {
        var server = BotApiServer.start(Clock.systemUTC());
        return new Embedded(server, server.privateChat(BotApiPeer.PERSON, "Amina", "en"));
    }

    private record Embedded(BotApiServer server, Chat chat) implements BotApiPeer {
        @Override
        public URI base() {
            return server.base();
        }

        @Override
        public String token() {
            return server.token();
        }

        @Override
        public void says(String text) {
            chat.says(text);
        }

        @Override
        public void presses(Shown message, String data) {
            var sent = chat.messages().stream()
                    .filter(one -> one.id() == message.id())
                    .findFirst()
                    .orElseThrow();
            chat.presses(sent, data);
        }

        @Override
        public List<Shown> shown() {
            return chat.messages().stream().map(Embedded::shown).toList();
        }

        private static Shown shown(SentMessage message) {
            var buttons = message.buttons().stream()
                    .map(row -> row.stream()
                            .map(button -> button.text() + "=" + button.callbackData())
                            .toList())
                    .toList();
            return new Shown(message.id(), message.text(), buttons);
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
