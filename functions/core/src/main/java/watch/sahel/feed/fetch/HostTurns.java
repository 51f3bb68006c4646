package watch.sahel.feed.fetch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/// One request at a time per host within this process, first come, first served. That requests are also spaced out,
/// over all processes, is the schedule's business.
final class HostTurns {
    private static final Pattern OWN = Pattern.compile("localhost|127\\..*|::1");

    private final Map<String, Door> doors = new ConcurrentHashMap<>();

    /// Waits until nobody else is asking the URL's host. This machine itself is asked by as many as like: it is ours,
    /// and many sites at once.
    Turn take(HttpUrl url) throws InterruptedException {
        return OWN.matcher(url.host()).matches() ? new Turn("", new Door(1)) : take(url.host());
    }

    private Turn take(String host) throws InterruptedException {
        var door = doors.compute(host, (_, known) -> (known == null ? new Door(0) : known).withOneMore());
        try {
            door.key.acquire();
        } catch (InterruptedException e) {
            leave(host);
            throw e;
        }
        return new Turn(host, door);
    }

    /// How many hosts are asked or waited for just now.
    int hosts() {
        return doors.size();
    }

    private void leave(String host) {
        doors.computeIfPresent(host, (_, door) -> door.people == 1 ? null : door.withOneLess());
    }

    /// The right to ask a host, until closed.
    final class Turn implements AutoCloseable {
        private final String host;
        private final Door door;

        private Turn(String host, Door door) {
            this.host = host;
            this.door = door;
        }

        @Override
        public void close() {
            door.key.release();
            leave(host);
        }
    }

    /// @param people inside or waiting; at none the door is dropped
    private record Door(Semaphore key, int people) {
        Door(int people) {
            this(new Semaphore(1, true), people);
        }

        Door withOneMore() {
            return new Door(key, people + 1);
        }

        Door withOneLess() {
            return new Door(key, people - 1);
        }
    }
}
