package watch.sahel.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import watch.sahel.delivery.Channel;
import watch.sahel.delivery.Delivery;
import watch.sahel.delivery.DeliveryQueue;
import watch.sahel.delivery.Ledger;
import watch.sahel.delivery.Outcome;
import watch.sahel.delivery.Relocation;
import watch.sahel.delivery.telegram.BotApi;
import watch.sahel.delivery.telegram.SendRate;
import watch.sahel.delivery.telegram.TelegramChannel;
import watch.sahel.delivery.telegram.TelegramPacing;
import watch.sahel.digest.Digest;
import watch.sahel.digest.DigestId;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Fault;
import watch.sahel.flow.Dispatch;
import watch.sahel.flow.Journal;
import watch.sahel.memory.MemoryLedger;
import watch.sahel.memory.MemoryPace;
import watch.sahel.memory.MemorySubscribers;
import watch.sahel.memory.MemoryWatches;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;

/// Sends so many alerts at once, to people and groups of whom some get several, through three senders of ten messages
/// each to a Bot API server that enforces Telegram's limits, in simulated time: first in fair weather, then in foul
/// (1 % 429, 1 % 500, 1 % connections lost before and 0.1 % after the message arrived, five minutes without a server).
/// All the while somebody asks the bot something every second. Prints how much of the allowed rate was used, what was
/// lost, doubled or refused, and how long an answer waited. Argument: the number of alerts, such as `10000`.
public final class SendingRun {
    static final int SENDERS = 3;
    static final int BATCH = 10;
    static final Duration OUTAGE = Duration.ofMinutes(5);

    private static final Instant START = Instant.parse("2026-11-28T12:00:00Z");
    private static final int ALLOWED_PER_SECOND = 30;
    /// From a sender to the server: they arrive up to 16 ms closer or farther than they were sent.
    private static final Duration WAY = Duration.ofMillis(25);
    private static final int WAY_VARIES_MILLIS = 16;
    private static final Duration WAY_BACK = Duration.ofMillis(60);
    /// From the end of a batch to the next one.
    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(40);

    private static final Duration ASKED_EVERY = Duration.ofMillis(997);
    private static final Duration ANSWER_AGAIN = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final SimulatedTime time = new SimulatedTime(START);
    private final MemorySubscribers subscribers = new MemorySubscribers();
    private final MemoryLedger ledger = new MemoryLedger(subscribers);
    private final MemoryPace pace = new MemoryPace();
    private final PriorityQueue<Queued> queue = new PriorityQueue<>(Comparator.comparing(Queued::due));
    private final AtomicInteger unsettled = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger lostAnswers = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger answersRefused = new AtomicInteger();
    private final Random random = new Random(28);
    private final Set<String> arrived = ConcurrentHashMap.newKeySet();
    private final Set<String> arrivedAnswers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger doubled = new AtomicInteger();
    private final int alerts;
    private Instant last = START;
    private Duration longestWait = Duration.ZERO;

    private record Queued(Instant due, Delivery.Ref ref) {}

    /// What a run came to.
    ///
    /// @param lost alerts that did not arrive, and answers
    /// @param doubled arrivals of what had arrived before
    /// @param lostAnswers messages that arrived and of which the server's answer was lost
    /// @param refused answers 429
    /// @param rateUsed of what is allowed, from the first message to the last
    /// @param answered what somebody asked meanwhile
    /// @param answersRefused of these, with 429
    /// @param longestWait for an answer, until it was on its way
    record Result(
            int lost,
            int doubled,
            int lostAnswers,
            int refused,
            Duration took,
            double rateUsed,
            int answered,
            int answersRefused,
            Duration longestWait) {}

    private SendingRun(int alerts) {
        this.alerts = alerts;
    }

    public static void main(String[] arguments) throws Exception {
        var alerts = Integer.parseInt(arguments[0]);
        print("fair weather", fair(alerts));
        print("foul weather", foul(alerts));
    }

    private static void print(String weather, Result result) {
        System.out.printf(
                "%s: %d lost, %d doubled (%d answers lost), %d refused with 429, %d s, %.1f %% of the rate; %d answers, %d refused, the longest waited for %d ms%n",
                weather,
                result.lost(),
                result.doubled(),
                result.lostAnswers(),
                result.refused(),
                result.took().toSeconds(),
                100 * result.rateUsed(),
                result.answered(),
                result.answersRefused(),
                result.longestWait().toMillis());
    }

    static Result fair(int alerts) throws IOException, InterruptedException {
        return new SendingRun(alerts).run(Optional::empty);
    }

    static Result foul(int alerts) throws IOException, InterruptedException {
        var run = new SendingRun(alerts);
        return run.run(run::weather);
    }

    private synchronized Optional<Fault> weather() {
        var outageBegins = START.plusSeconds(10);
        var now = time.instant();
        if (now.isAfter(outageBegins) && now.isBefore(outageBegins.plus(OUTAGE))) {
            return Optional.of(Fault.lostRequest());
        }
        var draw = random.nextInt(1_000);
        if (draw < 10) {
            return Optional.of(Fault.tooManyRequests(Duration.ofSeconds(1 + random.nextInt(30))));
        }
        if (draw < 20) {
            return Optional.of(new Fault.ServerError(500, "<html>Internal Server Error</html>"));
        }
        if (draw < 30) {
            return Optional.of(Fault.lostRequest());
        }
        if (draw < 31) {
            lostAnswers.incrementAndGet();
            return Optional.of(Fault.lostAnswer());
        }
        return Optional.empty();
    }

    private Result run(Supplier<Optional<Fault>> weather) throws IOException, InterruptedException {
        try (var telegram = BotApiServer.start(time)) {
            telegram.weather(weather);
            telegram.onMessage(message -> arrived(message.text()));
            reserve(telegram);
            var api = new BotApi(telegram.base(), telegram.token());
            var senders = IntStream.range(0, SENDERS).mapToObj(_ -> sender(api)).toList();
            var all = Stream.concat(senders.stream(), Stream.of(answerer(telegram, api)))
                    .toList();
            all.forEach(_ -> time.enter());
            all.forEach(Thread::start);
            for (var one : all) {
                one.join();
            }
            return new Result(
                    alerts - arrived.size() + failed.get() + answered.get() - arrivedAnswers.size(),
                    doubled.get(),
                    lostAnswers.get(),
                    refused.get(),
                    Duration.between(START, last),
                    (alerts + answered.get()) / allowed(last),
                    answered.get(),
                    answersRefused.get(),
                    longestWait);
        }
    }

    private static double allowed(Instant until) {
        return ALLOWED_PER_SECOND * Duration.between(START, until).toMillis() / 1_000.0;
    }

    private synchronized void arrived(String text) {
        var isAlert = text.contains("Alert");
        if (!(isAlert ? arrived.add(text.substring(text.indexOf("Alert"))) : arrivedAnswers.add(text))) {
            doubled.incrementAndGet();
        }
        last = time.instant();
    }

    /// A fifth goes to people who get ten each, a tenth to groups that get two each, the rest to one person each.
    private void reserve(BotApiServer telegram) {
        var refs = new ArrayList<Delivery.Ref>();
        for (var i = 0; i < alerts; i++) {
            var chat = i % 10 < 2 ? 1_000_000 + i / 50 : i % 10 == 2 ? -2_000_000 - i / 20 : 3_000_000 + i;
            telegram.chat(chat);
            refs.add(reserve(new Address.TelegramChat(chat), i));
        }
        Collections.shuffle(refs, random);
        refs.forEach(ref -> queue.add(new Queued(START, ref)));
        unsettled.set(alerts);
    }

    private Delivery.Ref reserve(Address.TelegramChat chat, int number) {
        subscribers.add(Subscriber.joining(chat, "en", ZoneOffset.UTC, Set.of(), new Schedule.Hourly(), START));
        var id = SubscriberId.of(chat);
        var digest = new Digest(new DigestId("alert-" + number), id, START, List.of(), List.of("Alert " + number), 0);
        ledger.reserve(new Ledger.Digested(digest, subscribers.find(id).orElseThrow()));
        return Delivery.reserved(digest).ref();
    }

    /// A function instance: batches, one after the other.
    private Thread sender(BotApi api) {
        var pacing = new TelegramPacing(pace, SendRate.STANDARD, time, time);
        var channel = new FarAway(new TelegramChannel(() -> onItsWay(api), pacing));
        DeliveryQueue again = (ref, _, delay) -> putBack(ref, delay);
        var relocation = new Relocation(subscribers, new MemoryWatches(), ledger, again);
        var dispatch = new Dispatch("telegram", channel, ledger, subscribers, again, relocation, this::note, time);
        return Thread.ofVirtual().unstarted(() -> {
            while (unsettled.get() > 0) {
                var batch = receive();
                if (batch.isEmpty()) {
                    time.until(time.instant().plus(LOOK_AGAIN));
                } else {
                    together(batch, dispatch);
                    time.until(time.instant().plus(BETWEEN_BATCHES));
                }
            }
            time.leave();
        });
    }

    /// Answers somebody else each time; what is not taken comes again as the queue would bring it.
    private Thread answerer(BotApiServer telegram, BotApi api) {
        var pacing = new TelegramPacing(pace, SendRate.STANDARD, time, time);
        return Thread.ofVirtual().unstarted(() -> {
            for (var chat = 9_000_000L; unsettled.get() > 0; chat++) {
                telegram.chat(chat);
                answer(pacing, api, new Address.TelegramChat(chat));
                time.until(time.instant().plus(ASKED_EVERY));
            }
            time.leave();
        });
    }

    private void answer(TelegramPacing pacing, BotApi api, Address.TelegramChat chat) {
        var asked = time.instant();
        var answer = pacing.answer(chat, () -> sent(api, chat, asked));
        while (!(answer instanceof Outcome.Accepted)) {
            if (answer instanceof Outcome.TooMany) {
                answersRefused.incrementAndGet();
            }
            time.until(time.instant().plus(again(answer)));
            answer = pacing.answer(chat, () -> sent(api, chat, asked));
        }
        answered.incrementAndGet();
    }

    private static Duration again(Outcome answer) {
        return switch (answer) {
            case Outcome.TooMany(var _, var after) -> after;
            case Outcome.Later(var _, var after) -> after.isPositive() ? after : ANSWER_AGAIN;
            case Outcome.Accepted _, Outcome.Moved _, Outcome.Unreachable _, Outcome.Refused _ ->
                throw new IllegalStateException("nobody planned this: " + answer);
        };
    }

    private Outcome sent(BotApi api, Address.TelegramChat chat, Instant asked) {
        var waited = Duration.between(asked, time.instant());
        longestWait = waited.compareTo(longestWait) > 0 ? waited : longestWait;
        return onItsWay(api).message(chat, "Answer to " + chat.chatId());
    }

    private BotApi onItsWay(BotApi api) {
        time.until(time.instant().plus(WAY).plusMillis(vary()));
        return api;
    }

    private synchronized int vary() {
        return random.nextInt(WAY_VARIES_MILLIS + 1);
    }

    /// The answer takes its time, too.
    private final class FarAway implements Channel {
        private final Channel channel;

        FarAway(Channel channel) {
            this.channel = channel;
        }

        @Override
        public int parts(Digest digest, Subscriber subscriber) {
            return channel.parts(digest, subscriber);
        }

        @Override
        public Outcome send(Digest digest, Subscriber subscriber, int part) {
            var answer = channel.send(digest, subscriber, part);
            time.until(time.instant().plus(WAY_BACK));
            return answer;
        }
    }

    private void note(Journal.Event event) {
        switch (event) {
            case Journal.Delivered _ -> unsettled.decrementAndGet();
            case Journal.DeliveryFailed _ -> {
                unsettled.decrementAndGet();
                failed.incrementAndGet();
            }
            case Journal.DeliveryPutOff putOff when putOff.why().startsWith("Too Many") -> refused.incrementAndGet();
            default -> {}
        }
    }

    /// As SQS holds a message back: whole seconds, fifteen minutes at most.
    private synchronized void putBack(Delivery.Ref ref, Duration delay) {
        var seconds = Math.clamp(delay.plusNanos(999_999_999).toSeconds(), 0, DeliveryQueue.MAX_DELAY.toSeconds());
        queue.add(new Queued(time.instant().plusSeconds(seconds), ref));
    }

    private synchronized List<Delivery.Ref> receive() {
        var batch = new ArrayList<Delivery.Ref>();
        while (batch.size() < BATCH && !queue.isEmpty() && !queue.peek().due().isAfter(time.instant())) {
            batch.add(queue.remove().ref());
        }
        return batch;
    }

    /// Each on its own thread, until the last is done; who is last leaves the time to the one that goes on.
    private void together(List<Delivery.Ref> batch, Dispatch dispatch) {
        var left = new AtomicInteger(batch.size());
        var done = new CountDownLatch(1);
        batch.forEach(_ -> time.enter());
        for (var ref : batch) {
            Thread.ofVirtual().start(() -> {
                try {
                    dispatch.dispatch(ref);
                } finally {
                    if (left.decrementAndGet() == 0) {
                        done.countDown();
                    } else {
                        time.leave();
                    }
                }
            });
        }
        time.leave();
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped in the middle of a batch", e);
        }
    }
}
