package watch.sahel.lambda.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.LinkTokens;
import watch.sahel.subscriber.MailState;
import watch.sahel.subscriber.MailStates;
import watch.sahel.subscriber.SubscriberId;

/// States of mailboxes in the table. One that is neither agreed to nor suppressed is deleted when no link to confirm
/// from before can be valid any more.
public final class DynamoMailStates implements MailStates {
    private static final Duration LINKS_ARE_OVER = LinkTokens.CONFIRM_WITHIN.multipliedBy(2);

    private final Table table;

    public DynamoMailStates(Table table) {
        this.table = table;
    }

    /// Strong: it decides whether a mail may be sent.
    @Override
    public MailState find(SubscriberId mailbox) {
        return table.get(Keys.mailState(mailbox), Consistency.STRONG)
                .map(row -> read(mailbox, row))
                .orElseGet(() -> MailState.unknown(mailbox));
    }

    /// The condition meets a change since it was read, a record deleted since, and our own write whose answer was
    /// lost. The caller reads again.
    @Override
    public boolean save(MailState state) {
        state.chat().ifPresent(chat -> link(SubscriberId.of(chat), state.mailbox()));
        var item = item(state.versioned(state.version() + 1));
        return state.version() == 0
                ? table.putIf(item, "attribute_not_exists(pk)", Map.of())
                : table.putIf(
                        item, "version = :read", Map.of(":read", AttributeValue.fromN(Long.toString(state.version()))));
    }

    private void link(SubscriberId chat, SubscriberId mailbox) {
        table.put(new ItemWriter(Keys.mailLink(chat, mailbox)).item());
    }

    @Override
    public List<SubscriberId> linked(SubscriberId chat) {
        return table.keys(Keys.subscribers(chat), Keys.MAIL)
                .map(Keys::linkedMailbox)
                .toList();
    }

    @Override
    public void unlink(SubscriberId chat, SubscriberId mailbox) {
        table.delete(Keys.mailLink(chat, mailbox));
    }

    private static Map<String, AttributeValue> item(MailState state) {
        var item = new ItemWriter(Keys.mailState(state.mailbox()))
                .number("version", state.version())
                .number("softBounces", state.softBounces());
        state.agreed().ifPresent(at -> item.instant("agreed", at));
        state.left().ifPresent(at -> item.instant("left", at));
        state.chat().ifPresent(chat -> item.number("chat", chat.chatId()));
        state.suppressed()
                .ifPresent(why -> item.text("reason", why.reason().name()).instant("suppressed", why.since()));
        state.lastSoftBounce().ifPresent(at -> item.instant("lastSoftBounce", at));
        if (state.agreed().isEmpty() && state.suppressed().isEmpty()) {
            neededUntil(state).ifPresent(end -> item.expires(end, Duration.ZERO));
        }
        return item.item();
    }

    private static Optional<Instant> neededUntil(MailState state) {
        var links = state.left().map(at -> at.plus(LINKS_ARE_OVER));
        var bounces = state.lastSoftBounce().map(at -> at.plus(MailState.SOFT_BOUNCES_ADD_UP));
        return Stream.concat(links.stream(), bounces.stream()).max(Comparator.naturalOrder());
    }

    private static MailState read(SubscriberId mailbox, Row row) {
        return new MailState(
                mailbox,
                row.optionalInstant("agreed"),
                row.optionalInstant("left"),
                row.optionalNumber("chat").map(Address.TelegramChat::new),
                row.optionalText("reason")
                        .map(reason ->
                                new MailState.Suppression(MailState.Reason.valueOf(reason), row.instant("suppressed"))),
                row.smallNumber("softBounces"),
                row.optionalInstant("lastSoftBounce"),
                row.number("version"));
    }
}
