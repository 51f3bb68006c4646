package watch.sahel.delivery;

import java.time.Instant;
import java.util.List;
import watch.sahel.digest.DigestItem;
import watch.sahel.digest.DigestItem.Source;
import watch.sahel.language.Direction;
import watch.sahel.story.StoryId;

/// One story in the reader's language, headline and lead as an outlet wrote them.
///
/// @param language of headline and lead, BCP 47, or empty
/// @param mark the language in brackets where it is not the reader's, else empty
/// @param link of the headline's report, or empty
/// @param lead the first words under the headline, or empty
/// @param facts who, when, where, in one line
/// @param outlets how many, for a story told in one line
/// @param remarks what a reader must know besides: numbers in dispute, who alone reports it, what was edited
/// @param because why it matched, or empty
public record Told(
        StoryId story,
        String headline,
        String language,
        String mark,
        String link,
        String lead,
        String facts,
        String outlets,
        List<Voice> voices,
        List<String> remarks,
        String because) {
    /// An outlet that reports it.
    ///
    /// @param flag of its country, or empty
    /// @param caution what a reader must know of it, in brackets after a space, or empty
    public record Voice(String flag, String name, String link, String caution) {
        /// `🇲🇱 Dunes`.
        public String shown() {
            return (flag + " " + name).strip();
        }
    }

    /// @param reader the reader's language, BCP 47
    public static Told of(DigestItem item, Wording wording, String reader, Instant now) {
        return new Told(
                item.story(),
                item.headline(),
                item.language(),
                Wording.languageMark(item, reader),
                item.sources().getFirst().link(),
                item.lead(),
                wording.facts(item, now),
                wording.outlets(item),
                item.sources().stream().map(source -> voice(source, wording)).toList(),
                Remarks.of(item.attestation(), wording),
                wording.because(item));
    }

    public static Voice voice(Source source, Wording wording) {
        return new Voice(
                wording.flag(source.country()),
                wording.outletsWords(Cut.at(source.outlet(), Wording.MAX_NAME)),
                source.link(),
                wording.caution(source));
    }

    public Direction direction() {
        return Direction.of(language);
    }
}
