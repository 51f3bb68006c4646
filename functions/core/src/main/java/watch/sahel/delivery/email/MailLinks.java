package watch.sahel.delivery.email;

import java.net.URI;
import java.time.Instant;
import watch.sahel.language.Language;
import watch.sahel.story.StoryId;
import watch.sahel.subscriber.LinkTokens;
import watch.sahel.subscriber.SubscriberId;

/// Where a mail's own links lead.
///
/// @param stories the page of the stories now
/// @param preferences what this mailbox gets, and when
/// @param unsubscribe ends these mails
public record MailLinks(String stories, String preferences, String unsubscribe) {
    /// The page of a story: its reports in order, how well it is attested, which numbers differ.
    String story(StoryId story, Language language) {
        return stories + "story/" + story + "?lang=" + language.tag();
    }

    static MailLinks of(URI publicUrl, LinkTokens tokens, SubscriberId mailbox, Instant now) {
        return new MailLinks(
                publicUrl.resolve("/").toString(),
                publicUrl
                        .resolve("/preferences?token=" + tokens.preferences(mailbox, now))
                        .toString(),
                publicUrl
                        .resolve("/unsubscribe?token=" + tokens.unsubscribe(mailbox))
                        .toString());
    }
}
