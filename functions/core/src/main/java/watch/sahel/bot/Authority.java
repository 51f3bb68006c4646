package watch.sahel.bot;

/// Who may change a chat's settings. Asked before every change.
public interface Authority {
    boolean mayChange(Request request);

    /// Where nobody is told apart.
    static Authority everybody() {
        return _ -> true;
    }
}
