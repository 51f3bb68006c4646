package watch.sahel.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import watch.sahel.match.EntityId;
import watch.sahel.match.Field;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Mention;
import watch.sahel.match.TopicId;
import watch.sahel.query.Outline;
import watch.sahel.story.StoryId;

/// Packs the cards of a drawer into bytes, and unpacks them: names that repeat are written once, and all is deflated.
/// Of what settled a mention nothing is kept, and countries are looked up anew.
final class DrawerFormat {
    /// Of what is written; another one is refused.
    private static final int FORMAT = 1;

    private DrawerFormat() {}

    static byte[] pack(List<Card> cards) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        bytes.write(FORMAT);
        try (var out = new Writer(new DataOutputStream(new DeflaterOutputStream(bytes, deflater)))) {
            out.number(cards.size());
            for (var card : cards) {
                write(card, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /// @param lexicon knows the countries of entities
    static Drawer unpack(LocalDate day, byte[] bytes, Lexicon lexicon) {
        if (bytes.length == 0 || bytes[0] != FORMAT) {
            throw new IllegalArgumentException("the drawer of " + day + " is not in format " + FORMAT);
        }
        try {
            var reader = new Reader(inflated(bytes));
            var count = reader.number();
            var cards = new ArrayList<Card>(count);
            for (var i = 0; i < count; i++) {
                cards.add(read(reader, lexicon));
            }
            return Drawer.of(day, cards);
        } catch (IOException e) {
            throw new UncheckedIOException("the drawer of " + day + " is damaged", e);
        }
    }

    /// All of it at once, since a call to the inflater for each byte of a number took a third of the time.
    private static DataInputStream inflated(byte[] bytes) throws IOException {
        try (var body = new InflaterInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1))) {
            return new DataInputStream(new ByteArrayInputStream(body.readAllBytes()));
        }
    }

    private static void write(Card card, Writer out) throws IOException {
        var outline = card.outline();
        out.name(card.story().value());
        out.names(card.formerly().stream().map(StoryId::value).sorted().toList());
        out.name(card.outlet());
        out.name(card.language());
        out.name(outline.language());
        out.name(outline.source());
        out.number(card.published().getEpochSecond());
        out.text(card.title());
        out.text(outline.title());
        out.text(card.lead());
        out.text(outline.text());
        out.names(outline.topics().stream().map(TopicId::value).sorted().toList());
        out.names(outline.inTitle().stream().map(EntityId::value).sorted().toList());
        out.names(outline.entities().stream().map(EntityId::value).sorted().toList());
        out.number(card.mentions().size());
        for (var mention : card.mentions()) {
            out.name(mention.entity().value());
            out.number(2L * mention.start() + (mention.field() == Field.TITLE ? 0 : 1));
            out.number(mention.end() - mention.start());
        }
    }

    private static Card read(Reader in, Lexicon lexicon) throws IOException {
        var story = new StoryId(in.name());
        var formerly = in.names().stream().map(StoryId::new).collect(Collectors.toUnmodifiableSet());
        var outlet = in.name();
        var language = in.name();
        var spoken = in.name();
        var source = in.name();
        var published = Instant.ofEpochSecond(in.longNumber());
        var title = in.text();
        var titleWords = in.text();
        var lead = in.text();
        var leadWords = in.text();
        var topics = new HashSet<TopicId>();
        in.names().forEach(topic -> topics.add(new TopicId(topic)));
        var inTitle = entities(in.names());
        var entities = entities(in.names());
        var mentions = new ArrayList<Mention>();
        for (var left = in.number(); left > 0; left--) {
            mentions.add(mention(in, title, lead));
        }
        var outline = new Outline(
                titleWords,
                leadWords,
                source,
                inTitle,
                entities,
                Outline.countries(entities, lexicon),
                spoken,
                Set.copyOf(topics));
        return new Card(story, formerly, outlet, language, title, lead, published, mentions, outline);
    }

    private static Set<EntityId> entities(List<String> names) {
        var entities = new HashSet<EntityId>();
        names.forEach(name -> entities.add(new EntityId(name)));
        return Set.copyOf(entities);
    }

    private static Mention mention(Reader in, String title, String lead) throws IOException {
        var entity = new EntityId(in.name());
        var place = in.number();
        var field = place % 2 == 0 ? Field.TITLE : Field.SUMMARY;
        var start = place / 2;
        var end = start + in.number();
        var written = (field == Field.TITLE ? title : lead).substring(start, end);
        return new Mention(entity, field, start, end, written, "");
    }

    private record Writer(DataOutputStream out, Map<String, Integer> known) implements AutoCloseable {
        Writer(DataOutputStream out) {
            this(out, new HashMap<>());
        }

        /// Seven bits a byte, the highest bit says that more follow. Negative ones take ten bytes.
        void number(long number) throws IOException {
            var left = number;
            while ((left & ~0x7FL) != 0) {
                out.writeByte((int) ((left & 0x7F) | 0x80));
                left >>>= 7;
            }
            out.writeByte((int) left);
        }

        void text(String text) throws IOException {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            number(bytes.length);
            out.write(bytes);
        }

        /// A text that comes again: its number, and the first time the text behind it.
        void name(String name) throws IOException {
            var number = known.get(name);
            number(number == null ? known.size() : number);
            if (number == null) {
                known.put(name, known.size());
                text(name);
            }
        }

        void names(List<String> names) throws IOException {
            number(names.size());
            for (var name : names) {
                name(name);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private record Reader(DataInputStream in, List<String> known) {
        Reader(DataInputStream in) {
            this(in, new ArrayList<>());
        }

        int number() throws IOException {
            return Math.toIntExact(longNumber());
        }

        long longNumber() throws IOException {
            var number = 0L;
            for (var shift = 0; shift < Long.SIZE; shift += 7) {
                var next = in.readByte();
                number |= (next & 0x7FL) << shift;
                if (next >= 0) {
                    return number;
                }
            }
            throw new IOException("a number of more than 64 bits");
        }

        String text() throws IOException {
            return new String(in.readNBytes(number()), StandardCharsets.UTF_8);
        }

        String name() throws IOException {
            var number = number();
            if (number == known.size()) {
                known.add(text());
            }
            return known.get(number);
        }

        List<String> names() throws IOException {
            var names = new ArrayList<String>();
            for (var left = number(); left > 0; left--) {
                names.add(name());
            }
            return names;
        }
    }
}
