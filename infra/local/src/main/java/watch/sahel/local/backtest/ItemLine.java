package watch.sahel.local.backtest;

/// What a line of a file turned out to be.
public sealed interface ItemLine {
    /// @param note what of it was passed over, or ""
    record Read(Item item, int number, String note) implements ItemLine {}

    /// @param number of the line in its file, from 1
    /// @param why in a few words, with what was expected
    record Malformed(int number, String why) implements ItemLine {}
}
