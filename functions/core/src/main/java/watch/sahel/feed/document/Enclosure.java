package watch.sahel.feed.document;

/// A file that goes with an entry: a podcast's sound, a picture.
///
/// @param url absolute http(s)
/// @param type a media type, or empty
/// @param length in bytes as the feed says it, or empty
public record Enclosure(String url, String type, String length) {}
