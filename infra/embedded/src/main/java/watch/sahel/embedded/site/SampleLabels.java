package watch.sahel.embedded.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the items of the sample world are about and which of them tell the same event: the answers to mark a reader
/// of the feeds by. The items themselves are served by [FeedSite]; an item that tells no shared event has no
/// [Telling].
public record SampleLabels(List<Item> items, List<Telling> tellings) {
    private static final String NONE = "-";

    public SampleLabels {
        items = List.copyOf(items);
        tellings = List.copyOf(tellings);
    }

    /// One item and what it is about.
    ///
    /// @param outlet an [Outlet]'s id
    /// @param id the item's GUID or id as its document has it, its link where it has none
    /// @param topics `sahel`, `wagner`, both or none
    /// @param note what the item is there to test, empty when it is plain news
    public record Item(String outlet, String id, Set<String> topics, String note) {
        public Item {
            topics = Set.copyOf(topics);
        }
    }

    /// One item telling an event.
    ///
    /// @param item an [Item]'s id
    public record Telling(String event, String outlet, String item) {}

    public static SampleLabels bundled() {
        return new SampleLabels(
                SampleFiles.rows("topics.tsv", 4).stream()
                        .map(SampleLabels::item)
                        .toList(),
                SampleFiles.rows("events.tsv", 3).stream()
                        .map(cells -> new Telling(cells.get(0), cells.get(1), cells.get(2)))
                        .toList());
    }

    /// The tellings of each event by its id.
    public Map<String, List<Telling>> events() {
        return tellings.stream().collect(Collectors.groupingBy(Telling::event));
    }

    private static Item item(List<String> cells) {
        var topics = cells.get(2).equals(NONE)
                ? Set.<String>of()
                : Set.of(cells.get(2).split(","));
        return new Item(cells.get(0), cells.get(1), topics, cells.get(3).equals(NONE) ? "" : cells.get(3));
    }
}
