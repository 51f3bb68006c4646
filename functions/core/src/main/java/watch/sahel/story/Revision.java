package watch.sahel.story;

import watch.sahel.text.Sha256;

/// What all filings and revisions so far made of the stored stories: each makes another one. Whoever knows the
/// stories of a revision knows them as long as the store has the same.
public record Revision(String value) {
    /// Of a store in which nothing was filed yet.
    public static final Revision NONE = new Revision("");

    /// What follows from this one by writing a story.
    ///
    /// @param written carrying the version it was read with
    public Revision after(Story written) {
        return new Revision(Sha256.identity(String.join(
                "\0",
                value,
                written.id().value(),
                Long.toString(written.version()),
                written.lastFiled().toString())));
    }
}
