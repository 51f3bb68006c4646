package watch.sahel.flow;

import java.time.Duration;
import java.util.List;
import watch.sahel.delivery.Outcome;
import watch.sahel.delivery.telegram.Answering;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.ChatNotes;
import watch.sahel.subscriber.SubscriberId;

/// Says the lines of the bot's own in their chats. What Telegram will not have now is said later; a chat that cannot
/// be reached misses it, as it would miss an answer.
public final class NoteSending {
    private final Answering answering;
    private final ChatNotes queue;
    private final Journal journal;

    public NoteSending(Answering answering, ChatNotes queue, Journal journal) {
        this.answering = answering;
        this.queue = queue;
        this.journal = journal;
    }

    /// @throws IllegalStateException if Telegram did not answer, for the queue to offer it again
    public void send(ChatNotes.Note note) {
        var text = new TelegramHtml().text(note.text()).toString();
        switch (answering.message(note.chat(), text, List.of())) {
            case Outcome.Accepted _ -> {}
            case Outcome.TooMany(var _, var after) -> queue.send(note, after);
            case Outcome.Moved(Address.TelegramChat to) ->
                queue.send(new ChatNotes.Note(to, note.text()), Duration.ZERO);
            case Outcome.Moved moved -> failed(note, "moved to " + moved.to());
            case Outcome.Later later when later.after().isPositive() -> queue.send(note, later.after());
            case Outcome.Later later -> throw new IllegalStateException("no note could be sent: " + later.why());
            case Outcome.Unreachable(String why) -> failed(note, why);
            case Outcome.Refused(String why) -> failed(note, why);
        }
    }

    private void failed(ChatNotes.Note note, String why) {
        journal.record(new Journal.NoteFailed(SubscriberId.of(note.chat()), why));
    }
}
