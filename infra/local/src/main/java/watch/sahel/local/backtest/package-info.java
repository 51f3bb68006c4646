/// What the bot would have made of articles somebody has in a file: JSON Lines in, one line of JSON for each out.
/// Decides nothing: `match` and `story` do.
@NullMarked
package watch.sahel.local.backtest;

import org.jspecify.annotations.NullMarked;
