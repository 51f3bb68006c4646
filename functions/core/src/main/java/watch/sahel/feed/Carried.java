package watch.sahel.feed;

/// What a feed was seen to carry.
///
/// @param entries all of it, as fingerprints
/// @param told those of its articles that were told to somebody
public record Carried(SeenSet entries, Roll told) {
    public static final Carried NOTHING = new Carried(SeenSet.EMPTY, Roll.EMPTY);
}
