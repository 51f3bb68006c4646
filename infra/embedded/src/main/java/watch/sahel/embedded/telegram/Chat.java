package watch.sahel.embedded.telegram;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import watch.sahel.embedded.telegram.SentMessage.Content;

/// A chat as seen on the phone: its owner writes to the bot and reads what the bot sent. Every act of the person is
/// an
/// update to the bot, in the order of the acts. Made by [BotApiServer]; safe for use by many threads.
public final class Chat {
    public enum Kind {
        PRIVATE,
        GROUP,
        SUPERGROUP,
        CHANNEL;

        String apiName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private enum Door {
        OPEN,
        /// Blocked in a private chat, kicked from any other.
        SHUT,
        /// The person deleted the account.
        GONE
    }

    private final Kind kind;
    private final long id;
    private final String title;
    private final User owner;
    private final Switchboard switchboard;
    private final Map<Long, SentMessage> sent = new LinkedHashMap<>();
    private final Map<Long, SaidMessage> said = new LinkedHashMap<>();
    private final Set<Integer> topics = new HashSet<>();
    private final List<CallbackAnswer> callbackAnswers = new ArrayList<>();
    private final List<String> actions = new ArrayList<>();
    private final Set<Long> administrators = new HashSet<>();
    private final Set<Long> silentAdministrators = new HashSet<>();
    private Optional<Chat> discussion = Optional.empty();
    private String username = "";
    private Door door = Door.OPEN;
    private boolean muted;
    private long movedTo;

    Chat(Kind kind, long id, String title, User owner, Switchboard switchboard) {
        this.kind = kind;
        this.id = id;
        this.title = title;
        this.owner = owner;
        this.switchboard = switchboard;
    }

    public Kind kind() {
        return kind;
    }

    public long id() {
        return id;
    }

    /// The title of a group, the first name of a person.
    public String title() {
        return title;
    }

    /// The person of a private chat; in a group, the one who made it.
    public User owner() {
        return owner;
    }

    /// Gives a public name, without `@`; no other chat may have it.
    public synchronized Chat named(String newUsername) {
        username = newUsername;
        return this;
    }

    synchronized String username() {
        return username;
    }

    /// The owner makes `user` an administrator, in a channel one who may post.
    public synchronized void appoint(User user) {
        administrators.add(user.id());
        silentAdministrators.remove(user.id());
    }

    /// The owner makes `user` an administrator who may not post in this channel.
    public synchronized void appointSilent(User user) {
        administrators.add(user.id());
        silentAdministrators.add(user.id());
    }

    public synchronized void dismiss(User user) {
        administrators.remove(user.id());
    }

    synchronized boolean mayPost(long user) {
        return !silentAdministrators.contains(user);
    }

    /// Makes `group` the one in which posts of this channel are discussed: each is forwarded there.
    public synchronized void discussIn(Chat group) {
        if (kind != Kind.CHANNEL || group.kind != Kind.SUPERGROUP) {
            throw new IllegalStateException("a channel is discussed in a supergroup: " + title);
        }
        discussion = Optional.of(group);
    }

    /// An administrator takes from the bot the right to write here.
    public synchronized void mute() {
        muted = true;
    }

    synchronized boolean botMayWrite() {
        return !muted && door == Door.OPEN;
    }

    /// `creator`, `administrator` or `member`, as the Bot API calls it.
    synchronized String status(long user) {
        return user == owner.id() ? "creator" : administrators.contains(user) ? "administrator" : "member";
    }

    synchronized Set<Long> administrators() {
        return Set.copyOf(administrators);
    }

    /// Its owner writes `text`; the message's id.
    public long says(String text) {
        return says(owner, text);
    }

    /// `from` writes `text`. In groups the bot has privacy mode on, as bots have by default: it hears only commands
    /// not
    /// meant for another bot, and messages that mention it. In a channel one [#posts].
    public synchronized long says(User from, String text) {
        if (kind == Kind.CHANNEL) {
            throw new IllegalStateException("in a channel one posts");
        }
        long message = switchboard.nextMessageId();
        said.put(message, new SaidMessage(message, switchboard.now(), from, text));
        if (door == Door.OPEN && (kind == Kind.PRIVATE || EntityFinder.callsOn(BotIdentity.EMBEDDED, text))) {
            switchboard.post(this, "message", Shapes.incoming(this, from, message, switchboard.now(), text));
        }
        return message;
    }

    /// Somebody who may post does, in the name of the channel; a bot in there hears every post, whoever it is for. It
    /// is forwarded to where the channel is discussed.
    public synchronized long posts(String text) {
        long message = switchboard.nextMessageId();
        said.put(message, new SaidMessage(message, switchboard.now(), owner, text));
        if (door == Door.OPEN) {
            switchboard.post(this, "channel_post", Shapes.post(this, message, switchboard.now(), text));
        }
        discussion.ifPresent(group -> group.forwarded(this, message, text));
        return message;
    }

    /// An earlier post reads like this from now on.
    public synchronized void rewrites(long post, String text) {
        said.put(post, new SaidMessage(post, switchboard.now(), owner, text));
        if (door == Door.OPEN) {
            var edited = Shapes.post(this, post, switchboard.now(), text);
            switchboard.post(
                    this,
                    "edited_channel_post",
                    edited.put("edit_date", switchboard.now().getEpochSecond()));
        }
    }

    private synchronized void forwarded(Chat channel, long post, String text) {
        long message = switchboard.nextMessageId();
        said.put(message, new SaidMessage(message, switchboard.now(), Shapes.TELEGRAM, text));
        if (door == Door.OPEN && EntityFinder.callsOn(BotIdentity.EMBEDDED, text)) {
            var incoming = Shapes.incoming(this, Shapes.TELEGRAM, message, switchboard.now(), text);
            switchboard.post(this, "message", Shapes.automaticForward(incoming, channel, post));
        }
    }

    /// An administrator of this group who is anonymous writes as the group, or somebody as a channel of theirs.
    public synchronized long saysAs(Chat sender, String text) {
        var from = sender == this ? Shapes.ANONYMOUS : Shapes.CHANNEL_BOT;
        long message = switchboard.nextMessageId();
        said.put(message, new SaidMessage(message, switchboard.now(), from, text));
        if (door == Door.OPEN && EntityFinder.callsOn(BotIdentity.EMBEDDED, text)) {
            var incoming = Shapes.incoming(this, from, message, switchboard.now(), text);
            switchboard.post(this, "message", incoming.set("sender_chat", Shapes.chat(sender)));
        }
        return message;
    }

    /// `from` writes `text` in a topic of the forum; as [#says], but there.
    public synchronized long saysIn(int topic, User from, String text) {
        long message = switchboard.nextMessageId();
        said.put(message, new SaidMessage(message, switchboard.now(), from, text));
        if (door == Door.OPEN && EntityFinder.callsOn(BotIdentity.EMBEDDED, text)) {
            var incoming = Shapes.incoming(this, from, message, switchboard.now(), text);
            switchboard.post(
                    this, "message", incoming.put("message_thread_id", topic).put("is_topic_message", true));
        }
        return message;
    }

    /// Its owner sends a file, with these words under it or none.
    public long sends(SentFile file, String caption) {
        return sends(0, owner, file, caption);
    }

    /// `from` sends a file, in a topic of the forum or, with 0, in none; as [#says], by what is under it.
    public synchronized long sends(int topic, User from, SentFile file, String caption) {
        long message = switchboard.nextMessageId();
        said.put(
                message,
                new SaidMessage(message, switchboard.now(), from, ("📎 " + file.name() + " " + caption).strip()));
        if (door == Door.OPEN && (kind == Kind.PRIVATE || EntityFinder.callsOn(BotIdentity.EMBEDDED, caption))) {
            var kept = switchboard.files().keep(file);
            var incoming = Shapes.incoming(this, from, message, switchboard.now(), kept, caption);
            if (topic != 0) {
                incoming.put("message_thread_id", topic).put("is_topic_message", true);
            }
            switchboard.post(this, "message", incoming);
        }
        return message;
    }

    /// Its owner presses the button with `callbackData`; the id of the callback query.
    public String presses(SentMessage message, String callbackData) {
        return presses(owner, message, callbackData);
    }

    /// `from`, who sees the message, presses the button; in a channel that is anybody who reads it.
    public synchronized String presses(User from, SentMessage message, String callbackData) {
        var shown = sent.get(message.id());
        if (shown == null
                || shown.buttons().stream()
                        .flatMap(List::stream)
                        .noneMatch(button -> button.callbackData().equals(callbackData))) {
            throw new IllegalArgumentException(
                    "message " + message.id() + " has no button with data '" + callbackData + "'");
        }
        var query = Shapes.object().put("id", switchboard.press(this));
        query.set("from", Shapes.user(from));
        query.set("message", Shapes.sent(this, shown));
        query.put("chat_instance", Long.toString(id)).put("data", callbackData);
        switchboard.post(this, "callback_query", query);
        return query.path("id").asText();
    }

    /// The person blocks the bot; in a group, somebody removes it.
    public void block() {
        change(Door.SHUT, standing(), "kicked");
    }

    /// The person unblocks the bot; in a group, somebody adds it again.
    public void unblock() {
        change(Door.OPEN, "kicked", standing());
    }

    /// The bot is added to a group, or made an administrator of a channel.
    void join() {
        postMembership("left", standing());
    }

    /// Of the bot, where it is in.
    private String standing() {
        return kind == Kind.CHANNEL ? "administrator" : "member";
    }

    private synchronized void change(Door to, String oldStatus, String newStatus) {
        if (door != to) {
            door = to;
            postMembership(oldStatus, newStatus);
        }
    }

    /// `user`, an administrator, gives the bot the right to post in this channel, which it had not.
    public synchronized void letBotPost(User user) {
        muted = false;
        switchboard.post(this, "my_chat_member", Shapes.membership(this, user, switchboard.now(), "left", standing()));
    }

    private synchronized void postMembership(String oldStatus, String newStatus) {
        var now = switchboard.now();
        switchboard.post(this, "my_chat_member", Shapes.membership(this, owner, now, oldStatus, newStatus));
    }

    /// The person deletes the account.
    public synchronized void deactivate() {
        door = Door.GONE;
    }

    /// The group lives on as `next`, a supergroup with another id; the bot is told in both.
    synchronized void moveTo(Chat next) {
        if (kind != Kind.GROUP || movedTo != 0) {
            throw new IllegalStateException("only a group becomes a supergroup, and once: " + title);
        }
        movedTo = next.id;
        postMigration(this, "migrate_to_chat_id", next.id);
        postMigration(next, "migrate_from_chat_id", id);
    }

    private void postMigration(Chat chat, String field, long other) {
        var message = Shapes.incoming(chat, owner, switchboard.nextMessageId(), switchboard.now(), "");
        message.remove("text");
        switchboard.post(chat, "message", message.put(field, other));
    }

    /// Makes the supergroup a forum with one more topic; its `message_thread_id`.
    public synchronized int openTopic() {
        if (kind != Kind.SUPERGROUP) {
            throw new IllegalStateException("only a supergroup has topics: " + title);
        }
        int topic = Math.toIntExact(switchboard.nextMessageId());
        topics.add(topic);
        return topic;
    }

    synchronized boolean hasTopics() {
        return !topics.isEmpty();
    }

    /// What the bot sent here, oldest first, as it reads now.
    public synchronized List<SentMessage> messages() {
        return List.copyOf(sent.values());
    }

    /// What people wrote here, oldest first. Ids of messages grow with time, whoever sent them.
    public synchronized List<SaidMessage> said() {
        return List.copyOf(said.values());
    }

    public synchronized Optional<SentMessage> lastMessage() {
        return sent.isEmpty()
                ? Optional.empty()
                : Optional.of(List.copyOf(sent.values()).getLast());
    }

    /// What the bot showed after button presses.
    public synchronized List<CallbackAnswer> callbackAnswers() {
        return List.copyOf(callbackAnswers);
    }

    /// What the bot was seen doing, such as `typing`.
    public synchronized List<String> actions() {
        return List.copyOf(actions);
    }

    /// @throws Refusal if the bot may not write here
    synchronized void checkWritable() {
        checkEntered();
        if (muted) {
            throw Refusal.badRequest(
                    kind == Kind.CHANNEL
                            ? "need administrator rights in the channel chat"
                            : "not enough rights to send text messages to the chat");
        }
    }

    /// @throws Refusal if the bot is not in here
    synchronized void checkEntered() {
        if (movedTo != 0) {
            throw Refusal.movedTo(movedTo);
        }
        switch (door) {
            case OPEN -> {
                // come in
            }
            case GONE -> throw Refusal.forbidden("user is deactivated");
            case SHUT ->
                throw Refusal.forbidden(
                        kind == Kind.PRIVATE
                                ? "bot was blocked by the user"
                                : "bot was kicked from the " + kind.apiName() + " chat");
        }
    }

    synchronized boolean knows(long messageId) {
        return said.containsKey(messageId) || sent.containsKey(messageId);
    }

    synchronized boolean hasTopic(int topic) {
        return topics.contains(topic);
    }

    synchronized SentMessage show(Content content, int topic, long replyTo) {
        var now = switchboard.now();
        var message = new SentMessage(
                switchboard.nextMessageId(),
                id,
                now,
                now,
                content.text().text(),
                content.text().entities(),
                content.source(),
                content.buttons(),
                topic,
                replyTo,
                content.linkPreview(),
                content.document(),
                List.of());
        sent.put(message.id(), message);
        return message;
    }

    /// @throws Refusal if there is nothing to edit, or nothing would change
    synchronized SentMessage edit(long messageId, Content content) {
        var message = sent.get(messageId);
        if (message == null) {
            throw Refusal.badRequest(
                    said.containsKey(messageId) ? "message can't be edited" : "message to edit not found");
        }
        if (message.shows(content)) {
            throw Refusal.badRequest("message is not modified: specified new message content and reply markup are"
                    + " exactly the same as a current content and reply markup of the message");
        }
        var edited = message.edited(content, switchboard.now());
        sent.put(messageId, edited);
        return edited;
    }

    synchronized void recordAnswer(CallbackAnswer answer) {
        callbackAnswers.add(answer);
    }

    synchronized void recordAction(String action) {
        actions.add(action);
    }
}
