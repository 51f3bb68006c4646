package watch.sahel.delivery.telegram;

import java.util.List;
import watch.sahel.delivery.Cut;
import watch.sahel.delivery.Wording;
import watch.sahel.digest.Digest;
import watch.sahel.digest.DigestItem;
import watch.sahel.language.Phrase;
import watch.sahel.story.StoryId;
import watch.sahel.text.Sha256;

/// The buttons under what is told. Their data is what `bot` hears, a command as one would type it: [#TUNE] and what to
/// do with which story, or [#WHY] and the story.
public final class StoryButtons {
    public static final String TUNE = "tune";
    public static final String WHY = "why";

    /// Words behind [#TUNE].
    public static final String NOT_THIS = "not";

    public static final String MORE = "more";
    public static final String MUTE = "mute";
    public static final String OF_DIGEST = "of";

    /// UTF-16 units of a name on a button: two buttons stand side by side on a telephone.
    private static final int MAX_NAME = 18;

    private static final int OUTLET_CHARS = 8;

    private StoryButtons() {}

    /// Under a part of a digest: a single story has its own, several have one that leads to them.
    public static List<List<Tap>> under(Digest digest, int part, List<StoryId> told, Wording wording) {
        if (told.isEmpty()) {
            return List.of();
        }
        if (digest.items().size() == 1) {
            return of(digest.items().getFirst(), wording);
        }
        var data = String.join(" ", TUNE, OF_DIGEST, digest.id().value(), Integer.toString(part));
        return List.of(List.of(new Tap("🎚 " + wording.phrases().say(Phrase.TUNE_THESE), data)));
    }

    /// Under one story.
    public static List<List<Tap>> of(DigestItem item, Wording wording) {
        var phrases = wording.phrases();
        var tag = StoryTag.of(item.story());
        var outlet = item.sources().getFirst().outlet();
        var topic = item.topics().isEmpty()
                ? ""
                : Cut.at(wording.topic(item.topics().getFirst()), MAX_NAME);
        return List.of(
                List.of(
                        new Tap("🚫 " + phrases.say(Phrase.TUNE_NOT_THIS, topic), tune(NOT_THIS, tag)),
                        new Tap("👍 " + phrases.say(Phrase.TUNE_MORE), tune(MORE, tag))),
                List.of(
                        new Tap(
                                "🔇 " + phrases.say(Phrase.TUNE_MUTE, Cut.at(outlet, MAX_NAME)),
                                tune(MUTE, tag) + " " + outletTag(outlet)),
                        new Tap("❔ " + phrases.say(Phrase.TUNE_WHY), WHY + " " + tag)));
    }

    private static String tune(String what, String tag) {
        return String.join(" ", TUNE, what, tag);
    }

    /// An outlet among those of one story, as data of a button.
    public static String outletTag(String outlet) {
        return Sha256.identity(outlet).substring(0, OUTLET_CHARS);
    }
}
