package watch.sahel.subscriber;

/// Whether a subscriber gets anything.
public enum Standing {
    ACTIVE,
    /// Left by itself: `/stop`, or the unsubscribe link.
    STOPPED,
    /// The channel refuses us: the bot is blocked or was kicked, the mailbox does not exist. Choices are kept.
    UNREACHABLE,
    /// Was active, and its chat has another id now, to which it is being moved.
    MOVING
}
