package watch.sahel.delivery;

import java.time.Instant;
import java.util.List;
import watch.sahel.digest.Digest;
import watch.sahel.digest.DigestItem;
import watch.sahel.language.Language;

/// A digest in the reader's language, every word in place: what Telegram, the HTML and the plain text of a mail and
/// the pages lay out. Nothing in it is escaped.
///
/// @param title a line that can stand alone, as a mail's subject
/// @param overview how much there is
/// @param weeks a line for each topic that was counted
/// @param inFull the stories told with all they have
/// @param inBrief the others, told in one line each
public record Bulletin(
        Wording wording,
        String title,
        String overview,
        List<String> weeks,
        List<Told> inFull,
        List<Told> inBrief,
        List<String> notices) {
    /// @param reader the reader's language, BCP 47
    public static Bulletin of(Digest digest, String reader) {
        var wording = Wording.forReader(reader);
        return new Bulletin(
                wording,
                Title.of(digest, wording),
                wording.overview(digest),
                digest.weeks().stream().map(wording::week).toList(),
                told(digest.inFull(), wording, reader, digest.composedAt()),
                told(digest.inBrief(), wording, reader, digest.composedAt()),
                digest.notices());
    }

    private static List<Told> told(List<DigestItem> items, Wording wording, String reader, Instant now) {
        return items.stream().map(item -> Told.of(item, wording, reader, now)).toList();
    }

    public Language language() {
        return wording.phrases().language();
    }

    /// What a line has to begin with so that it runs as the reader reads.
    public String lineMark(String line) {
        return language().direction().lineMark(line);
    }
}
