package watch.sahel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import watch.sahel.match.Entity;
import watch.sahel.match.Field;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Matching;
import watch.sahel.match.Passage;
import watch.sahel.query.InCountry;
import watch.sahel.query.InLanguage;
import watch.sahel.query.Mentioned;
import watch.sahel.query.Near;
import watch.sahel.query.OnTopic;
import watch.sahel.query.Phrase;
import watch.sahel.query.Placed;
import watch.sahel.query.Query;

/// The same watches in Lucene's Monitor. It is given the words and mentions that ours has found, as tokens, so that
/// only the running of queries is compared. It gives no reasons: its matches are ids.
final class LuceneWatches implements AutoCloseable {
    /// With the default of 5,000 the buffered queries run out of a small heap.
    private static final int BUFFER = 200;

    private final Lexicon lexicon;
    private final Monitor monitor;

    LuceneWatches(Lexicon lexicon, List<Query> queries) {
        this.lexicon = lexicon;
        var registered = new ArrayList<MonitorQuery>();
        for (var query : queries) {
            registered.add(new MonitorQuery(query.canonical(), lucene(query), null, Map.of()));
        }
        try {
            this.monitor = new Monitor(
                    new StandardAnalyzer(),
                    new TermFilteredPresearcher(),
                    new MonitorConfiguration().setQueryUpdateBufferSize(BUFFER));
            monitor.register(registered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int match(Passage passage, Matching matching) {
        try {
            return monitor.match(document(passage, matching), QueryMatch.SIMPLE_MATCHER)
                    .getMatchCount();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document document(Passage passage, Matching matching) {
        var document = new Document();
        document.add(new TextField("title", TokenList.of(passage, matching, List.of(Field.TITLE))));
        document.add(new TextField("text", TokenList.of(passage, matching, List.of(Field.TITLE, Field.SUMMARY))));
        document.add(new TextField("source", TokenList.ofSource(passage)));
        document.add(new StringField("lang", passage.spokenLanguage(), Store.NO));
        matching.entities().stream()
                .flatMap(id -> lexicon.entity(id).stream())
                .map(Entity::country)
                .distinct()
                .forEach(country -> document.add(new StringField("country", country, Store.NO)));
        matching.matches()
                .forEach(match ->
                        document.add(new StringField("topic", match.topic().value(), Store.NO)));
        return document;
    }

    private static org.apache.lucene.search.Query lucene(Query query) {
        return switch (query) {
            case Query.All(var parts) -> {
                var all = new BooleanQuery.Builder();
                for (var part : parts) {
                    if (part instanceof Query.Not(var term)) {
                        all.add(lucene(term), Occur.MUST_NOT);
                    } else {
                        all.add(lucene(part), Occur.MUST);
                    }
                }
                yield all.build();
            }
            case Query.Any(var parts) ->
                either(parts.stream().map(LuceneWatches::lucene).toList());
            case Query.Not _ -> throw new IllegalArgumentException("alone: " + query);
            case Phrase phrase -> phrase(phrase);
            case Mentioned _ -> new TermQuery(token((Placed) query));
            case Near near -> near(near);
            case InCountry(var code) -> new TermQuery(new Term("country", code));
            case InLanguage(var code) -> new TermQuery(new Term("lang", code));
            case OnTopic(var topic) -> new TermQuery(new Term("topic", topic.value()));
        };
    }

    private static org.apache.lucene.search.Query either(List<org.apache.lucene.search.Query> branches) {
        var any = new BooleanQuery.Builder();
        branches.forEach(branch -> any.add(branch, Occur.SHOULD));
        return any.build();
    }

    private static org.apache.lucene.search.Query phrase(Phrase phrase) {
        var field = field(phrase);
        var first = phrase.pieces().getFirst();
        if (phrase.pieces().size() > 1) {
            return new PhraseQuery(
                    field, phrase.pieces().stream().map(Phrase.Piece::folded).toArray(String[]::new));
        }
        return first.beginning()
                ? new PrefixQuery(new Term(field, first.folded()))
                : new TermQuery(new Term(field, first.folded()));
    }

    /// In either order: Lucene counts two more for words that stand the other way round.
    private static org.apache.lucene.search.Query near(Near near) {
        return either(List.of(
                new PhraseQuery(near.between(), field(near.left()), text(near.left()), text(near.right())),
                new PhraseQuery(near.between(), field(near.left()), text(near.right()), text(near.left()))));
    }

    private static Term token(Placed term) {
        return new Term(field(term), text(term));
    }

    private static String text(Placed term) {
        return switch (term) {
            case Mentioned mentioned -> mentioned.bare();
            case Phrase phrase -> phrase.pieces().getFirst().folded();
        };
    }

    private static String field(Placed term) {
        return switch (term.scope()) {
            case ANYWHERE -> "text";
            case TITLE -> "title";
            case SOURCE -> "source";
        };
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
