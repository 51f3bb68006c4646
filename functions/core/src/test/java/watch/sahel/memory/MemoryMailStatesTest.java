package watch.sahel.memory;

import watch.sahel.subscriber.MailStates;
import watch.sahel.subscriber.MailStatesContract;

class MemoryMailStatesTest extends MailStatesContract {
    @Override
    protected MailStates emptyStore() {
        return new MemoryMailStates();
    }
}
