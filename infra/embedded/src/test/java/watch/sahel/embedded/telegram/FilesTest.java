package watch.sahel.embedded.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// Files of people and of the bot, as TelegramBots sees them.
@Timeout(60)
class FilesTest {
    private BotApiServer server;
    private OkHttpTelegramClient client;
    private Chat amina;

    @BeforeEach
    void start() throws IOException {
        server = BotApiServer.start(new HandClock());
        var url = TelegramUrl.builder()
                .schema("http")
                .host("127.0.0.1")
                .port(server.base().getPort())
                .build();
        client = new OkHttpTelegramClient(new OkHttpClient(), server.token(), url);
        amina = server.privateChat(101, "Amina", "fr");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Message received() throws TelegramApiException {
        return client.execute(new GetUpdates()).getLast().getMessage();
    }

    private Document sent(int bytes) throws TelegramApiException {
        amina.sends(new SentFile("list.opml", new byte[bytes]), "");
        return received().getDocument();
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(server.base() + path)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Test
    void aFileOfAPersonIsNamedInTheMessageAndFetchedByItsPath() throws Exception {
        amina.sends(new SentFile("list.opml", new byte[] {1, 2, 3}), "/import now");

        var message = received();
        assertThat(message.getText()).isNull();
        assertThat(message.getCaption()).isEqualTo("/import now");
        assertThat(message.getCaptionEntities()).extracting("type").containsExactly("bot_command");
        assertThat(message.getDocument().getFileName()).isEqualTo("list.opml");
        assertThat(message.getDocument().getFileSize()).isEqualTo(3);

        var file = client.execute(
                GetFile.builder().fileId(message.getDocument().getFileId()).build());
        assertThat(file.getFilePath()).startsWith("documents/").endsWith(".opml");
        assertThat(get("/file/bot" + server.token() + "/" + file.getFilePath()).body())
                .containsExactly(1, 2, 3);
        assertThat(get("/file/bot1:wrong/" + file.getFilePath()).statusCode()).isEqualTo(404);
        assertThat(get("/file/bot" + server.token() + "/documents/none").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "list.my feeds", "list.о", "list./../x", "list."})
    void anEndingThatNoPathCanHoldIsNotInIt(String name) throws Exception {
        amina.sends(new SentFile(name, new byte[] {1}), "");

        var id = received().getDocument().getFileId();
        assertThat(client.execute(GetFile.builder().fileId(id).build()).getFilePath())
                .matches("documents/file_\\d+");
    }

    @Test
    void aFileOfTwentyMegabytesIsHandedOutAndALargerOneIsNot() throws Exception {
        var fits = sent(FileMethods.LARGEST).getFileId();
        assertThat(client.execute(GetFile.builder().fileId(fits).build()).getFileSize())
                .isEqualTo(FileMethods.LARGEST);

        var larger = sent(FileMethods.LARGEST + 1).getFileId();
        var refusal = catchThrowableOfType(
                TelegramApiRequestException.class,
                () -> client.execute(GetFile.builder().fileId(larger).build()));
        assertThat(refusal.getApiResponse()).isEqualTo("Bad Request: file is too big");
    }

    @Test
    void anUnknownFileIsRefused() {
        var refusal = catchThrowableOfType(
                TelegramApiRequestException.class,
                () -> client.execute(GetFile.builder().fileId("nothing").build()));

        assertThat(refusal.getApiResponse()).isEqualTo("Bad Request: invalid file_id");
    }

    @Test
    void inAGroupTheBotSeesAFileOnlyUnderACommand() throws Exception {
        var group = server.group("Desk");
        var before = client.execute(new GetUpdates()).size();
        group.sends(new SentFile("list.opml", new byte[1]), "look at this");
        assertThat(client.execute(new GetUpdates())).hasSize(before);

        group.sends(new SentFile("list.opml", new byte[1]), "/import");
        assertThat(client.execute(new GetUpdates())).hasSize(before + 1);
    }

    @Test
    void aFileOfTheBotIsInTheChatWithItsCaption() throws Exception {
        var message = client.execute(document("Your feeds", new byte[] {4, 5}));

        assertThat(message.getDocument().getFileName()).isEqualTo("feeds.opml");
        assertThat(message.getCaption()).isEqualTo("Your feeds");
        var shown = amina.lastMessage().orElseThrow();
        assertThat(shown.document().orElseThrow().bytes()).containsExactly(4, 5);
        assertThat(shown.text()).isEqualTo("Your feeds");
    }

    @Test
    void aCaptionHasItsLimit() throws Exception {
        assertThat(client.execute(document("x".repeat(1024), new byte[1])).getCaption())
                .hasSize(1024);

        var refusal = catchThrowableOfType(
                TelegramApiRequestException.class, () -> client.execute(document("x".repeat(1025), new byte[1])));
        assertThat(refusal.getApiResponse()).isEqualTo("Bad Request: message caption is too long");
    }

    private SendDocument document(String caption, byte[] bytes) {
        return SendDocument.builder()
                .chatId(amina.id())
                .document(new InputFile(new ByteArrayInputStream(bytes), "feeds.opml"))
                .caption(caption)
                .build();
    }
}
