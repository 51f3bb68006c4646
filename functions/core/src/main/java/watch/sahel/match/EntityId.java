package watch.sahel.match;

/// Names an entity of the lexicon for good: it is stored with stories, so it never changes once it was used.
public record EntityId(String value) {
    public EntityId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an entity id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
