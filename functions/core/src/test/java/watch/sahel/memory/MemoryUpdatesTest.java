package watch.sahel.memory;

import watch.sahel.bot.UpdateLog;
import watch.sahel.bot.UpdateLogContract;

class MemoryUpdatesTest extends UpdateLogContract {
    @Override
    protected UpdateLog emptyLog() {
        return new MemoryUpdates();
    }
}
