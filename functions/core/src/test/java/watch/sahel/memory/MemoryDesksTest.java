package watch.sahel.memory;

import watch.sahel.bot.Desks;
import watch.sahel.bot.DesksContract;

class MemoryDesksTest extends DesksContract {
    @Override
    protected Desks emptyDesks() {
        return new MemoryDesks();
    }
}
