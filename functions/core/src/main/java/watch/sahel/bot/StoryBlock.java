package watch.sahel.bot;

import java.util.Set;
import watch.sahel.delivery.Told;
import watch.sahel.delivery.telegram.TelegramDigest;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.digest.Composer;
import watch.sahel.language.Language;
import watch.sahel.match.TopicId;
import watch.sahel.story.Story;

/// A story in a numbered list of some, as a digest would tell it.
final class StoryBlock {
    private StoryBlock() {}

    /// @param topics those of them that are named
    static TelegramHtml of(Story story, int number, Set<TopicId> topics, Request request) {
        var wording = request.wording();
        var told = told(story, topics, request);
        return TelegramDigest.numbered(number + ". ", told, wording.phrases());
    }

    static Told told(Story story, Set<TopicId> topics, Request request) {
        var item = Composer.item(story, Language.primary(request.reader()), topics);
        return Told.of(item, request.wording(), request.reader(), request.now());
    }
}
