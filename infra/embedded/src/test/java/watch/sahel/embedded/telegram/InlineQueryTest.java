package watch.sahel.embedded.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// Inline mode as TelegramBots, a client written against Telegram itself, sees it.
@Timeout(60)
class InlineQueryTest {
    private final HandClock clock = new HandClock();
    private BotApiServer server;
    private OkHttpTelegramClient client;
    private Chat amina;

    @BeforeEach
    void start() throws IOException {
        server = BotApiServer.start(clock);
        var url = TelegramUrl.builder()
                .schema("http")
                .host("127.0.0.1")
                .port(server.base().getPort())
                .build();
        client = new OkHttpTelegramClient(server.token(), url);
        amina = server.privateChat(101, "Amina", "fr");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatSomebodyTypesIsAnUpdateAndTheAnswerIsShown() throws Exception {
        var id = server.asksInline(amina, "kidal drones", "10");

        var query = client.execute(GetUpdates.builder().timeout(1).build())
                .getFirst()
                .getInlineQuery();
        assertThat(query.getId()).isEqualTo(id);
        assertThat(query.getQuery()).isEqualTo("kidal drones");
        assertThat(query.getOffset()).isEqualTo("10");
        assertThat(query.getFrom().getLanguageCode()).isEqualTo("fr");
        assertThat(server.inlineAnswer(id)).isEmpty();

        client.execute(AnswerInlineQuery.builder()
                .inlineQueryId(id)
                .result(article("one", "Convoy", "<b>Convoy</b> near Gao"))
                .nextOffset("20")
                .cacheTime(60)
                .isPersonal(true)
                .build());

        assertThat(server.inlineAnswer(id))
                .contains(new InlineAnswer(
                        List.of(new InlineAnswer.Result(
                                "one", "Convoy", "", "<b>Convoy</b> near Gao", "Convoy near Gao")),
                        "20",
                        Duration.ofMinutes(1),
                        true));
        assertThat(client.execute(new GetMe()).getSupportInlineQueries()).isTrue();
    }

    @Test
    void anAnswerThatBreaksARuleIsRefused() {
        assertThat(refusal(server.asksInline(amina, "", ""), article("x".repeat(65), "Title", "Text")))
                .contains("RESULT_ID_INVALID");
        assertThat(refusal(server.asksInline(amina, "", ""), article("1", "A", "a"), article("1", "B", "b")))
                .contains("RESULT_ID_DUPLICATE");
        assertThat(refusal(server.asksInline(amina, "", ""), article("1", "Title", "<b>open")))
                .contains("can't parse entities");
        assertThat(refusal(server.asksInline(amina, "", ""), article("1", "Title", "x".repeat(4_097))))
                .contains("MESSAGE_TOO_LONG");
        var many = IntStream.range(0, 51)
                .mapToObj(i -> article("" + i, "Title", "Text"))
                .toList();
        assertThat(refusal(server.asksInline(amina, "", ""), many.toArray(InlineQueryResult[]::new)))
                .contains("RESULTS_TOO_MUCH");
    }

    @Test
    void aQueryIsAnsweredOnceAndInTime() throws Exception {
        var id = server.asksInline(amina, "", "");
        client.execute(
                AnswerInlineQuery.builder().inlineQueryId(id).results(List.of()).build());
        assertThat(refusal(id)).contains("query is too old");
        assertThat(refusal("17")).contains("query is too old");

        var late = server.asksInline(amina, "", "");
        clock.advance(Duration.ofSeconds(11));
        assertThat(refusal(late)).contains("query is too old");
    }

    private String refusal(String id, InlineQueryResult... results) {
        var answer = AnswerInlineQuery.builder()
                .inlineQueryId(id)
                .results(List.of(results))
                .build();
        return catchThrowableOfType(TelegramApiRequestException.class, () -> client.execute(answer))
                .getApiResponse();
    }

    private static InlineQueryResultArticle article(String id, String title, String html) {
        return InlineQueryResultArticle.builder()
                .id(id)
                .title(title)
                .inputMessageContent(InputTextMessageContent.builder()
                        .messageText(html)
                        .parseMode("HTML")
                        .build())
                .build();
    }
}
