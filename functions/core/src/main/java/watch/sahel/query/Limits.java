package watch.sahel.query;

/// How much a watch may say. What is over a limit is refused, so that no watch is slow to run.
public final class Limits {
    /// Three lines in a chat; also the most its normal form may need.
    public static final int MAX_QUERY_CHARS = 500;
    /// Words and conditions together, each word of a phrase counted: the longest watch seen with analysts had 25.
    public static final int MAX_TERMS = 40;
    /// Groups within groups; nobody reads deeper ones.
    public static final int MAX_DEPTH = 10;

    private Limits() {}

    static int terms(Query query) {
        return switch (query) {
            case Query.All(var parts) -> parts.stream().mapToInt(Limits::terms).sum();
            case Query.Any(var parts) -> parts.stream().mapToInt(Limits::terms).sum();
            case Query.Not(var term) -> terms(term);
            case Near near -> terms(near.left()) + terms(near.right());
            case Phrase phrase -> phrase.pieces().size();
            case Mentioned _, InCountry _, InLanguage _, OnTopic _ -> 1;
        };
    }

    /// How deep the groups are in the text of a query.
    static int depth(Query query) {
        return switch (query) {
            case Query.All(var parts) ->
                parts.stream()
                        .mapToInt(part -> part instanceof Query.Any ? 1 + depth(part) : depth(part))
                        .max()
                        .orElse(0);
            case Query.Any(var parts) ->
                parts.stream().mapToInt(Limits::depth).max().orElse(0);
            case Query.Not(var term) -> Near.unscoped(term) ? 1 : depth(term);
            case Near near -> near.scope() == Scope.ANYWHERE ? 0 : 1;
            case Phrase _, Mentioned _, InCountry _, InLanguage _, OnTopic _ -> 0;
        };
    }
}
