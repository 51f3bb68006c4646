package watch.sahel.digest;

import java.util.List;

/// Where filings wait to be told at once. An order may be queued twice and tells nobody twice.
@FunctionalInterface
public interface AlertQueue {
    void alert(List<AlertOrder> orders);
}
