package watch.sahel.lambda.dynamo;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import watch.sahel.archive.ArchiveStore;

/// Drawers in the table, each in as many items as its size needs.
public final class DynamoArchive implements ArchiveStore {
    /// As long as the stories in them, and a day more.
    static final Duration KEPT_FOR = StoryItem.KEPT_FOR.plusDays(1);
    /// Of the 400 kB that an item may have. A drawer of a hundred stories is a tenth of it.
    static final int MAX_PART_BYTES = 350_000;

    private static final String PARTS = "parts";
    private static final String BYTES = "bytes";
    private static final String DAY = "sealed";

    private final Table table;

    public DynamoArchive(Table table) {
        this.table = table;
    }

    @Override
    public Optional<LocalDate> sealed() {
        return table.get(Keys.sealed(), Consistency.EVENTUAL).map(row -> LocalDate.parse(row.text(DAY)));
    }

    /// The mark last, so that no day before it is missing. A repetition writes the same again, or what is more
    /// complete. The mark never goes back: two at once write it in any order.
    @Override
    public void seal(LocalDate day, byte[] drawer) {
        var parts = Math.max(1, Math.ceilDiv(drawer.length, MAX_PART_BYTES));
        for (var part = parts - 1; part >= 0; part--) {
            var from = part * MAX_PART_BYTES;
            var bytes = Arrays.copyOfRange(drawer, from, Math.min(drawer.length, from + MAX_PART_BYTES));
            table.put(new ItemWriter(Keys.drawer(day, part))
                    .number(PARTS, parts)
                    .bytes(BYTES, bytes)
                    .expires(day.atStartOfDay(ZoneOffset.UTC).toInstant(), KEPT_FOR)
                    .item());
        }
        table.putIf(
                new ItemWriter(Keys.sealed()).text(DAY, day.toString()).item(),
                "attribute_not_exists(pk) OR sealed < :day",
                Map.of(":day", AttributeValue.fromS(day.toString())));
    }

    /// The last day may have been written a moment ago, so it is read as it is now.
    @Override
    public SortedMap<LocalDate, byte[]> drawers(LocalDate first, LocalDate last) {
        var drawers = new TreeMap<LocalDate, byte[]>();
        if (first.isBefore(last)) {
            drawers.putAll(drawers(first, last.minusDays(1), Consistency.EVENTUAL));
        }
        drawers.putAll(drawers(last, last, Consistency.STRONG));
        return drawers;
    }

    private SortedMap<LocalDate, byte[]> drawers(LocalDate first, LocalDate last, Consistency consistency) {
        var query = QueryRequest.builder()
                .tableName(table.name())
                .keyConditionExpression("pk = :archive AND sk BETWEEN :first AND :last")
                .expressionAttributeValues(Map.of(
                        ":archive", AttributeValue.fromS(Keys.ARCHIVE),
                        ":first", AttributeValue.fromS(Keys.drawersFrom(first)),
                        ":last", AttributeValue.fromS(Keys.drawersTo(last))))
                .consistentRead(consistency == Consistency.STRONG)
                .build();
        var drawers = new TreeMap<LocalDate, Joined>();
        for (var item : table.client().queryPaginator(query).items()) {
            var row = new Row(item);
            drawers.computeIfAbsent(Keys.drawer(row), _ -> new Joined(row.smallNumber(PARTS)))
                    .add(row.bytes(BYTES));
        }
        var whole = new TreeMap<LocalDate, byte[]>();
        drawers.forEach((day, joined) -> whole.put(day, joined.bytes.toByteArray()));
        return whole;
    }

    /// Parts in their order; those that an earlier, larger drawer of the day left behind are none of it.
    private static final class Joined {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int left;

        Joined(int parts) {
            this.left = parts;
        }

        void add(byte[] part) {
            if (left-- > 0) {
                bytes.writeBytes(part);
            }
        }
    }
}
