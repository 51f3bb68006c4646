package watch.sahel.feed.document;

/// Where an aggregator's entry really comes from: the RSS `source` element, as in Google News, or the source in the
/// [FilingTags] of ReliefWeb.
///
/// @param name of the outlet
/// @param url of the outlet or its feed, absolute http(s), or empty
public record Origin(String name, String url) {}
