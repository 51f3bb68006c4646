package watch.sahel.bot;

import java.util.ArrayList;
import java.util.List;
import watch.sahel.delivery.telegram.Tap;

/// Arranges small buttons.
final class Rows {
    /// Five short labels are still read on a telephone.
    private static final int BUTTONS_A_ROW = 5;

    private Rows() {}

    /// In their order, row by row.
    static List<List<Tap>> of(List<Tap> buttons) {
        return of(buttons, BUTTONS_A_ROW);
    }

    static List<List<Tap>> of(List<Tap> buttons, int inARow) {
        var rows = new ArrayList<List<Tap>>();
        for (var i = 0; i < buttons.size(); i += inARow) {
            rows.add(List.copyOf(buttons.subList(i, Math.min(buttons.size(), i + inARow))));
        }
        return rows;
    }
}
