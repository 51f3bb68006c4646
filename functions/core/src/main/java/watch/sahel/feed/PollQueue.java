package watch.sahel.feed;

import java.util.List;

/// Where feeds wait to be polled. A feed may be queued twice; the second poll finds it not due and costs one read.
public interface PollQueue {
    void poll(List<Pacing.Turn> turns);
}
