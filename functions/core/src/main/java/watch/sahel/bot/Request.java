package watch.sahel.bot;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import watch.sahel.delivery.Wording;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;

/// Something said to the bot, typed or tapped, and what is known of who says it and where.
///
/// @param word of the command, in small letters, without the slash; empty if what was said is none
/// @param rest what stands behind the word, or all of what is no command
/// @param subscriber the chat's own settings, if it ever had any
/// @param sent when it was said; the time of the message over a tapped button
/// @param attached what came with it
public record Request(
        String word,
        String rest,
        Chat chat,
        Person person,
        Optional<Subscriber> subscriber,
        Instant sent,
        Instant now,
        Attached attached) {
    /// @param text a command is `/word rest`; `/word@bot`, as typed in groups, is `/word`, and `/word_rest`, which
    ///     one can tap, is `/word rest`
    static Request typed(
            String text, Chat chat, Person person, Optional<Subscriber> subscriber, Instant sent, Instant now) {
        var said = text.strip();
        return said.startsWith("/")
                ? of(said.substring(1), chat, person, subscriber, sent, now)
                : new Request("", said, chat, person, subscriber, sent, now, Attached.NOTHING);
    }

    /// The name behind a command's word, without `@`: `/word@bot rest`; empty if there is none.
    static String addressee(String text) {
        var word = text.strip().split("\\s+", 2)[0];
        return word.startsWith("/") && word.contains("@") ? word.substring(word.indexOf('@') + 1) : "";
    }

    /// @param data of the button
    static Request tapped(
            String data, Chat chat, Person person, Optional<Subscriber> subscriber, Instant sent, Instant now) {
        return of(data.strip(), chat, person, subscriber, sent, now);
    }

    private static Request of(
            String said, Chat chat, Person person, Optional<Subscriber> subscriber, Instant sent, Instant now) {
        var parts = said.split("\\s+", 2);
        var words = parts[0].split("@", 2)[0].split("_", 2);
        var rest = (words.length < 2 ? "" : words[1] + " ") + (parts.length < 2 ? "" : parts[1]);
        return new Request(
                words[0].toLowerCase(Locale.ROOT),
                words.length < 2 ? rest : rest.strip(),
                chat,
                person,
                subscriber,
                sent,
                now,
                Attached.NOTHING);
    }

    /// The same with something else behind the word.
    Request saying(String newRest) {
        return new Request(word, newRest, chat, person, subscriber, sent, now, attached);
    }

    /// The same as it stands when the chat's settings have become these.
    Request by(Subscriber newSubscriber) {
        return new Request(word, rest, chat, person, Optional.of(newSubscriber), sent, now, attached);
    }

    /// The same person says this instead.
    ///
    /// @param data of a button
    Request instead(String data) {
        return of(data.strip(), chat, person, subscriber, sent, now).with(attached);
    }

    /// The same about another chat.
    ///
    /// @param whose its settings, if it ever had any
    /// @param by who says it, and the language of the answer
    Request about(Chat other, Optional<Subscriber> whose, Person by) {
        return new Request(word, rest, other, by, whose, sent, now, attached);
    }

    /// The same with what came along.
    Request with(Attached newlyAttached) {
        return new Request(word, rest, chat, person, subscriber, sent, now, newlyAttached);
    }

    boolean isCommand() {
        return !word.isEmpty();
    }

    List<String> arguments() {
        return Arrays.stream(rest.split("\\s+")).filter(one -> !one.isEmpty()).toList();
    }

    SubscriberId id() {
        return SubscriberId.of(chat.address());
    }

    Optional<Subscriber> active() {
        return subscriber.filter(Subscriber::active);
    }

    /// The language of the answer, BCP 47: the one the chat has chosen, else that of the person's Telegram. Who sets up
    /// a channel is not answered in the channel's.
    String reader() {
        return chat.kind() == Chat.Kind.CHANNEL_FROM_AFAR ? person.language() : chosen();
    }

    /// The language the chat has chosen, else that of the person's Telegram; BCP 47.
    String chosen() {
        return subscriber.map(Subscriber::language).orElse(person.language());
    }

    Wording wording() {
        return Wording.forReader(reader());
    }
}
