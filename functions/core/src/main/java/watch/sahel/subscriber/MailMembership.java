package watch.sahel.subscriber;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.match.Topic;
import watch.sahel.match.TopicId;
import watch.sahel.match.Topics;

/// Mailboxes that join, leave, are forgotten, and bounce. The chat that asked for the mails is told what becomes of
/// them. Every step may be repeated: what says it is done is written last.
public final class MailMembership {
    private final SubscriberStore subscribers;
    private final MailStates states;
    private final WatchRegistry watches;
    private final ChatNotes notes;
    private final Schedule schedule;
    private final InstantSource clock;

    /// @param schedule of a mailbox that joins by itself; one that a chat asked for follows the chat
    public MailMembership(
            SubscriberStore subscribers,
            MailStates states,
            WatchRegistry watches,
            ChatNotes notes,
            Schedule schedule,
            InstantSource clock) {
        this.subscribers = subscribers;
        this.states = states;
        this.watches = watches;
        this.notes = notes;
        this.schedule = schedule;
        this.clock = clock;
    }

    public Optional<Subscriber> find(SubscriberId mailbox) {
        return subscribers.find(mailbox);
    }

    /// Whether the owner can confirm this: not once the mailbox left after it was asked.
    public boolean confirmable(OptInRequest request) {
        return states.find(request.id()).takes(request.asked(), clock.instant());
    }

    /// The owner confirms; says whether that still counts. A mailbox that left keeps its choices.
    public boolean confirm(OptInRequest request) {
        var now = clock.instant();
        if (!confirmable(request)) {
            return false;
        }
        if (subscribers.find(request.id()).filter(Subscriber::active).isPresent()) {
            agree(request, now);
            return true;
        }
        var joining = joining(request, now);
        held(joining.topics()).forEach(watch -> watches.hold(watch, joining.id()));
        agree(request, now);
        tell(request.id(), Phrase.NOTE_MAIL_CONFIRMED, request.mailbox());
        if (!subscribers.add(joining)) {
            subscribers.change(request.id(), back -> back.standing(Standing.ACTIVE));
        }
        return true;
    }

    private void agree(OptInRequest request, Instant now) {
        change(request.id(), state -> state.agreed(request.chat(), now));
    }

    private Subscriber joining(OptInRequest request, Instant now) {
        var chat = request.chat().flatMap(asked -> subscribers.find(SubscriberId.of(asked)));
        var choices = chat.map(Subscriber::choices).map(this::asMails).orElseGet(this::standard);
        return Subscriber.joining(request.mailbox(), request.language().tag(), choices, now);
    }

    private Choices standard() {
        var topics = Topics.builtIn().stream().map(Topic::id).collect(Collectors.toSet());
        return Choices.of(ZoneOffset.UTC, topics, schedule);
    }

    /// What a chat gets at once would be a mail each: digests, until the owner chooses otherwise. Feeds that a chat
    /// added are told in that chat alone.
    private Choices asMails(Choices chat) {
        var daily = chat.schedule() instanceof Schedule.AtOnce ? chat.on(schedule) : chat;
        var shared = chat.topics().stream().filter(topic -> !topic.isFeed()).collect(Collectors.toSet());
        return daily.following(shared).atOnce(Set.of());
    }

    /// The owner wants no mails; choices are kept. The chat is told before it counts as done, and not again.
    public void leave(SubscriberId mailbox) {
        if (states.find(mailbox).agreed().isPresent()) {
            subscribers
                    .find(mailbox)
                    .map(Subscriber::address)
                    .ifPresent(address -> tell(mailbox, Phrase.NOTE_MAIL_LEFT, address));
        }
        subscribers.change(
                mailbox, subscriber -> subscriber.active() ? subscriber.standing(Standing.STOPPED) : subscriber);
        change(mailbox, state -> state.left(clock.instant()));
    }

    /// The owner chooses, and agrees to mails by choosing them; says how it stands then, or nothing if it was
    /// forgotten meanwhile. Where nothing may be sent, it stays as it was with that.
    public Optional<Subscriber> choose(SubscriberId mailbox, UnaryOperator<Subscriber> choice) {
        var state = states.find(mailbox);
        var before = subscribers.find(mailbox).map(Subscriber::topics).orElse(Set.of());
        var after = subscribers.change(mailbox, read -> {
            var chosen = choice.apply(read);
            return state.suppressed().isPresent() ? chosen.standing(read.standing()) : chosen;
        });
        if (after.filter(Subscriber::active).isPresent() && state.agreed().isEmpty()) {
            change(mailbox, current -> current.agreed(Optional.empty(), clock.instant()));
        }
        var kept = after.map(Subscriber::topics).orElse(Set.of());
        held(before).stream().filter(watch -> !kept.contains(watch)).forEach(watch -> watches.release(watch, mailbox));
        return after;
    }

    /// Deletes all that is known of a mailbox, but that it must not be written to.
    public void forget(SubscriberId mailbox) {
        subscribers
                .find(mailbox)
                .ifPresent(known -> held(known.topics()).forEach(watch -> watches.release(watch, mailbox)));
        subscribers.forget(mailbox);
        states.forget(mailbox, clock.instant());
    }

    /// Forgets the mailboxes that a chat asked for: before the chat is forgotten itself.
    public void forgetThoseOf(Address.TelegramChat chat) {
        var id = SubscriberId.of(chat);
        for (var mailbox : states.linked(id)) {
            if (states.find(mailbox).chat().equals(Optional.of(chat))) {
                forget(mailbox);
            }
            states.unlink(id, mailbox);
        }
    }

    /// There is no such mailbox.
    ///
    /// @param sent when the mail was that came back: one from before its owner agreed says nothing any more
    public void bounced(Address.Mailbox mailbox, Instant sent) {
        suppress(mailbox, sent, MailState.Reason.BOUNCED);
    }

    /// The owner reported a mail as spam.
    public void complained(Address.Mailbox mailbox, Instant sent) {
        suppress(mailbox, sent, MailState.Reason.COMPLAINED);
    }

    /// A mail came back that may be delivered another day; says whether to try again. Too many in a row are as good
    /// as no mailbox.
    ///
    /// @param at when it came back: what is told twice counts once
    public boolean softBounced(Address.Mailbox mailbox, Instant sent, Instant at) {
        var state = states.find(SubscriberId.of(mailbox));
        if (state.lastSoftBounce().filter(last -> !at.isAfter(last)).isPresent()) {
            return state.suppressed().isEmpty();
        }
        var bounced = state.softBounced(at);
        if (bounced.suppressed().isPresent()) {
            suppress(mailbox, sent, MailState.Reason.UNDELIVERABLE);
            return false;
        }
        change(state.mailbox(), current -> current.softBounced(at));
        return true;
    }

    private void suppress(Address.Mailbox mailbox, Instant sent, MailState.Reason reason) {
        var id = SubscriberId.of(mailbox);
        var state = states.find(id);
        if (state.agreed().filter(agreed -> sent.isBefore(agreed)).isPresent()) {
            return;
        }
        var standing = reason == MailState.Reason.COMPLAINED ? Standing.STOPPED : Standing.UNREACHABLE;
        subscribers.change(id, known -> known.active() ? known.standing(standing) : known);
        if (state.suppressed().filter(known -> known.reason().outweighs(reason)).isEmpty()) {
            tell(
                    id,
                    reason == MailState.Reason.COMPLAINED ? Phrase.NOTE_MAIL_COMPLAINED : Phrase.NOTE_MAIL_BOUNCED,
                    mailbox);
            change(id, current -> current.suppressed(reason, clock.instant()));
        }
    }

    private void tell(SubscriberId id, Phrase note, Address address) {
        if (address instanceof Address.Mailbox mailbox) {
            tell(id, note, mailbox);
        }
    }

    private void tell(SubscriberId id, Phrase note, Address.Mailbox mailbox) {
        states.find(id).chat().ifPresent(chat -> {
            var language = subscribers.find(SubscriberId.of(chat)).map(Subscriber::language);
            var text = Phrases.forReader(language.orElse("en")).say(note, mailbox.masked());
            notes.send(new ChatNotes.Note(chat, text), Duration.ZERO);
        });
    }

    private MailState change(SubscriberId id, UnaryOperator<MailState> change) {
        for (var attempt = 0; attempt < SubscriberStore.SAVE_ATTEMPTS; attempt++) {
            var changed = change.apply(states.find(id));
            if (states.save(changed)) {
                return changed;
            }
        }
        throw new IllegalStateException("mailbox " + id + " is changed by others all the time");
    }

    private static Set<TopicId> held(Set<TopicId> topics) {
        return topics.stream().filter(topic -> topic.query().isPresent()).collect(Collectors.toSet());
    }
}
