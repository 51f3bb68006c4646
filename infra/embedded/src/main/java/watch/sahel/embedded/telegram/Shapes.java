package watch.sahel.embedded.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/// The JSON objects of the Bot API, as a bot reads them.
final class Shapes {
    /// Digits of a file's other id.
    private static final int UNIQUE_ID = 15;

    /// In whose name Telegram forwards a channel's posts to where they are discussed.
    static final User TELEGRAM = new User(777_000, "Telegram", "");

    /// Stands for who writes as the group.
    static final User ANONYMOUS = new User(1_087_968_824, "Group", "");

    /// Stands for who writes as a channel.
    static final User CHANNEL_BOT = new User(136_817_688, "Channel", "");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Shapes() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode array() {
        return NODES.arrayNode();
    }

    static ObjectNode user(User user) {
        var node = object().put("id", user.id()).put("is_bot", false).put("first_name", user.firstName());
        return user.languageCode().isEmpty() ? node : node.put("language_code", user.languageCode());
    }

    static ObjectNode bot(BotIdentity bot) {
        return object().put("id", bot.id())
                .put("is_bot", true)
                .put("first_name", bot.firstName())
                .put("username", bot.username());
    }

    static ObjectNode chat(Chat chat) {
        var node = object().put("id", chat.id());
        node.put(chat.kind() == Chat.Kind.PRIVATE ? "first_name" : "title", chat.title());
        node.put("type", chat.kind().apiName());
        if (!chat.username().isEmpty()) {
            node.put("username", chat.username());
        }
        return chat.hasTopics() ? node.put("is_forum", true) : node;
    }

    static ObjectNode fullChat(Chat chat) {
        return chat(chat).put("accent_color_id", 0).put("max_reaction_count", 11);
    }

    /// A message of a person.
    static ObjectNode incoming(Chat chat, User from, long id, Instant date, String text) {
        var message = object().put("message_id", id);
        message.set("from", user(from));
        message.set("chat", chat(chat));
        message.put("date", date.getEpochSecond()).put("text", text);
        var found = EntityFinder.find(text);
        if (!found.isEmpty()) {
            message.set("entities", entities(found));
        }
        return message;
    }

    /// A post in a channel: nobody is named but the channel.
    static ObjectNode post(Chat channel, long id, Instant date, String text) {
        var post = incoming(channel, channel.owner(), id, date, text);
        post.remove("from");
        return post.set("sender_chat", chat(channel));
    }

    /// Turns a message into the copy of a channel's post.
    static ObjectNode automaticForward(ObjectNode message, Chat channel, long post) {
        message.set("sender_chat", chat(channel));
        message.put("is_automatic_forward", true);
        var origin = message.putObject("forward_origin")
                .put("type", "channel")
                .put("message_id", post)
                .put("date", message.path("date").asLong());
        origin.set("chat", chat(channel));
        return message;
    }

    static ObjectNode file(Files.Kept kept) {
        return object().put("file_id", kept.id())
                .put("file_unique_id", kept.id().substring(kept.id().length() - UNIQUE_ID))
                .put("file_size", kept.file().bytes().length);
    }

    /// A message of a person that is a file.
    static ObjectNode incoming(Chat chat, User from, long id, Instant date, Files.Kept kept, String caption) {
        var message = incoming(chat, from, id, date, caption);
        message.remove("text");
        var found = message.remove("entities");
        message.set(
                "document",
                file(kept).put("file_name", kept.file().name()).put("mime_type", "application/octet-stream"));
        if (!caption.isEmpty()) {
            message.put("caption", caption);
        }
        return found == null ? message : message.set("caption_entities", found);
    }

    /// A message of the bot.
    static ObjectNode sent(Chat chat, SentMessage message) {
        var node = object().put("message_id", message.id());
        if (message.topic() != 0) {
            node.put("message_thread_id", message.topic()).put("is_topic_message", true);
        }
        if (chat.kind() == Chat.Kind.CHANNEL) {
            node.set("sender_chat", chat(chat));
        } else {
            node.set("from", bot(BotIdentity.EMBEDDED));
        }
        node.set("chat", chat(chat));
        node.put("date", message.date().getEpochSecond());
        if (!message.edits().isEmpty()) {
            node.put("edit_date", message.changed().getEpochSecond());
        }
        var document = message.document();
        document.ifPresent(file -> node.putObject("document")
                .put("file_name", file.name())
                .put("file_size", file.bytes().length)
                .put("file_id", "sent-" + message.id())
                .put("file_unique_id", Long.toString(message.id())));
        if (document.isEmpty() || !message.text().isEmpty()) {
            node.put(document.isEmpty() ? "text" : "caption", message.text());
        }
        if (!message.entities().isEmpty()) {
            node.set("entities", entities(message.entities()));
        }
        if (message.linkPreview() == SentMessage.LinkPreview.OFF) {
            node.putObject("link_preview_options").put("is_disabled", true);
        }
        if (!message.buttons().isEmpty()) {
            node.set("reply_markup", keyboard(message.buttons()));
        }
        return node;
    }

    /// The owner of `chat` typed the bot's name there, and `query` behind it. Telegram says `sender` of the private
    /// chat with the bot itself.
    static ObjectNode inlineQuery(Chat chat, String id, String query, String offset) {
        var node = object().put("id", id);
        node.set("from", user(chat.owner()));
        node.put("query", query).put("offset", offset);
        return node.put(
                "chat_type",
                chat.kind() == Chat.Kind.PRIVATE ? "sender" : chat.kind().apiName());
    }

    /// The bot's standing in a chat has changed.
    static ObjectNode membership(Chat chat, User by, Instant date, String oldStatus, String newStatus) {
        var update = object();
        update.set("chat", chat(chat));
        update.set("from", user(by));
        update.put("date", date.getEpochSecond());
        update.set("old_chat_member", member(chat, oldStatus));
        update.set("new_chat_member", member(chat, newStatus));
        return update;
    }

    /// A person in a chat.
    static ObjectNode member(Chat chat, User user) {
        var status = chat.status(user.id());
        var member = object().put("status", status);
        member.set("user", user(user));
        if (!status.equals("member")) {
            member.put("is_anonymous", false);
        }
        return status.equals("administrator") ? withRights(member, chat, chat.mayPost(user.id())) : member;
    }

    /// The bot itself, an administrator where it has to be one to be in.
    static ObjectNode botAsMember(Chat chat) {
        var member = object().put("status", chat.kind() == Chat.Kind.CHANNEL ? "administrator" : "member");
        member.set("user", bot(BotIdentity.EMBEDDED));
        return chat.kind() == Chat.Kind.CHANNEL ? withRights(member, chat, chat.botMayWrite()) : member;
    }

    private static ObjectNode withRights(ObjectNode administrator, Chat chat, boolean posts) {
        for (var right : List.of(
                "can_manage_chat",
                "can_delete_messages",
                "can_manage_video_chats",
                "can_restrict_members",
                "can_promote_members",
                "can_change_info",
                "can_invite_users",
                "can_post_stories",
                "can_edit_stories",
                "can_delete_stories")) {
            administrator.put(right, false);
        }
        administrator.put("can_be_edited", false);
        return chat.kind() == Chat.Kind.CHANNEL ? administrator.put("can_post_messages", posts) : administrator;
    }

    private static ObjectNode member(Chat chat, String status) {
        if (status.equals("administrator")) {
            return botAsMember(chat);
        }
        var member = object();
        member.set("user", bot(BotIdentity.EMBEDDED));
        member.put("status", status);
        return status.equals("kicked") ? member.put("until_date", 0) : member;
    }

    static ArrayNode entities(List<TextEntity> entities) {
        var nodes = array();
        for (var entity : entities) {
            var node = nodes.addObject()
                    .put("offset", entity.offset())
                    .put("length", entity.length())
                    .put("type", entity.type());
            switch (entity.type()) {
                case "text_link" -> node.put("url", entity.argument());
                case "custom_emoji" -> node.put("custom_emoji_id", entity.argument());
                case "pre" -> {
                    if (!entity.argument().isEmpty()) {
                        node.put("language", entity.argument());
                    }
                }
                default -> {
                    // the type says it all
                }
            }
        }
        return nodes;
    }

    private static ObjectNode keyboard(List<List<Button>> rows) {
        var keyboard = object();
        var rowNodes = keyboard.putArray("inline_keyboard");
        for (var row : rows) {
            var rowNode = rowNodes.addArray();
            for (var button : row) {
                var node = rowNode.addObject().put("text", button.text());
                if (button.url().isEmpty()) {
                    node.put("callback_data", button.callbackData());
                } else {
                    node.put("url", button.url());
                }
            }
        }
        return keyboard;
    }
}
