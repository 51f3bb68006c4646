package watch.sahel.feed.document;

/// A start or end tag in a text.
///
/// @param name in lower case
/// @param nameEnd where the attributes begin
/// @param attributes whether it has any with a value
record HtmlTag(String name, HtmlElements element, boolean closing, int nameEnd, boolean attributes) {}
