package watch.sahel.digest;

import java.util.List;

/// Where orders wait to be composed. An order may be queued twice and gives one digest.
public interface DigestQueue {
    void compose(List<DigestOrder> orders);
}
