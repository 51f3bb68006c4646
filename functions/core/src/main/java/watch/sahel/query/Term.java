package watch.sahel.query;

/// One condition, without AND, OR or NOT in it.
public sealed interface Term extends Query permits Placed, Near, InCountry, InLanguage, OnTopic {}
