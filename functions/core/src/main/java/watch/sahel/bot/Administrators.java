package watch.sahel.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import watch.sahel.delivery.telegram.BotApi;

/// In groups only administrators change settings, in channels those who may post. Who is one in a group is asked of
/// Telegram and remembered for a minute: nobody is made or unmade an administrator so fast that it would matter, and
/// buttons are tapped faster. Of a channel it is asked each time: nobody there sees who changes what.
public final class Administrators implements Authority {
    static final Duration REMEMBERED = Duration.ofMinutes(1);
    static final int MAX_REMEMBERED = 1_000;

    /// Who writes as the group itself: only its administrators can (Bot API, `Message.sender_chat`).
    private static final long ANONYMOUS = 1_087_968_824L;

    private final Supplier<BotApi> api;
    private final Map<Member, Known> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Member, Known> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    private record Member(long chat, long person) {}

    private record Known(boolean leads, Instant until) {}

    public Administrators(Supplier<BotApi> api) {
        this.api = api;
    }

    @Override
    public boolean mayChange(Request request) {
        return switch (request.chat().kind()) {
            case PRIVATE -> true;
            case GROUP -> request.person().id() == ANONYMOUS || leads(request);
            case CHANNEL, CHANNEL_FROM_AFAR -> posts(request);
        };
    }

    private boolean posts(Request request) {
        var channel = request.chat().address().chatId();
        var person = request.person().id();
        try {
            return person != Person.NOBODY && api.get().posts(channel, person);
        } catch (IOException e) {
            throw new UncheckedIOException("who may set up a channel is not known", e);
        }
    }

    private synchronized boolean leads(Request request) {
        var member =
                new Member(request.chat().address().chatId(), request.person().id());
        var remembered = known.get(member);
        if (remembered != null && remembered.until().isAfter(request.now())) {
            return remembered.leads();
        }
        var leads = asked(member);
        known.remove(member);
        known.put(member, new Known(leads, request.now().plus(REMEMBERED)));
        return leads;
    }

    private boolean asked(Member member) {
        try {
            return api.get().administers(member.chat(), member.person());
        } catch (IOException e) {
            throw new UncheckedIOException("who may change the settings of a group is not known", e);
        }
    }
}
