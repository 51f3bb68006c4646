package watch.sahel.delivery;

import watch.sahel.digest.Digest;
import watch.sahel.language.Phrase;

/// What a digest is called where only one line of it is seen.
final class Title {
    /// UTF-16 units; a list of mails shows less of it.
    private static final int MAX_HEADLINE = 90;

    private Title() {}

    /// `Convoy ambushed near Kati (+4)`.
    static String of(Digest digest, Wording wording) {
        if (digest.items().isEmpty()) {
            return wording.phrases()
                    .say(digest.notices().isEmpty() ? Phrase.SUBJECT_NOTHING_NEW : Phrase.SUBJECT_FEED_NOTES);
        }
        var others = digest.items().size() - 1;
        var headline = Cut.at(digest.items().getFirst().headline(), MAX_HEADLINE);
        return wording.outletsWords(headline) + (others == 0 ? "" : " (+" + others + ")");
    }
}
