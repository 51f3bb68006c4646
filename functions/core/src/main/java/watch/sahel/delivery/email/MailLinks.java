package watch.sahel.delivery.email;

/// Where a mail's own links lead.
///
/// @param stories the page of the stories now
/// @param unsubscribe ends these mails
public record MailLinks(String stories, String unsubscribe) {}
