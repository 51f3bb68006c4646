package watch.sahel.feed.document;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The names of zones. An abbreviation that several countries use means what it means in the feeds of news
/// outlets: CST, EST, MST and PST North America (RFC 822), BST Britain, IST India, GST the Gulf, AST the
/// Atlantic. It is a fixed offset: EST in July is still five hours. ET, CT, MT and PT follow the clocks of
/// their region instead.
///
/// The military letters are UTC: RFC 822 got their signs wrong, so that RFC 5322 (4.3) says to learn nothing
/// from them.
final class DateZones {
    private static final int HOUR = 3_600;

    /// Hours east of Greenwich, then the names.
    private static final String FIXED = """
            0 gmt utc ut z wet uct гмт
            1 bst cet met wat mez
            2 cest mest mesz eet sast cat
            3 msk мск eest eat trt
            4 msd gst samt azt amt
            3.5 irst
            4.5 irdt aft
            5 pkt yekt uzt
            5.5 ist
            5.75 npt
            6 omst bdt
            7 ict wib krat novt
            8 hkt sgt awst wita irkt pht myt
            9 jst kst yakt wit
            9.5 acst
            10 aest vlat
            10.5 acdt
            11 aedt magt
            12 nzst pett
            13 nzdt
            -1 azot cvt
            -2 brst
            -2.5 ndt
            -3 adt brt art uyt clst
            -3.5 nst
            -4 ast edt clt vet bot
            -5 est cdt cot pet
            -6 cst mdt
            -7 mst pdt
            -8 pst akdt
            -9 akst
            -10 hst
            """;

    /// Names only: the zone database costs 50 ms to open, and few feeds need it.
    private static final Map<String, String> REGIONS = Map.of(
            "et", "America/New_York",
            "eastern", "America/New_York",
            "ct", "America/Chicago",
            "mt", "America/Denver",
            "pt", "America/Los_Angeles",
            "pacific", "America/Los_Angeles",
            "at", "America/Halifax");

    private static final String NORTH_AMERICAN =
            " est edt cst cdt mst mdt pst pdt et ct mt pt eastern pacific akst akdt hst ";

    static final Optional<ZoneRules> NONE = Optional.empty();

    private static final Map<String, ZoneOffset> OFFSETS = offsets();

    private DateZones() {}

    /// @param folded the name or the path in lower case, such as `europe/paris`
    static Optional<ZoneRules> find(String folded) {
        var fixed = OFFSETS.get(folded);
        if (fixed != null || isMilitary(folded)) {
            return Optional.of((fixed == null ? ZoneOffset.UTC : fixed).getRules());
        }
        var region = folded.indexOf('/') > 0 ? Paths.IDS.get(folded) : REGIONS.get(folded);
        return region == null ? NONE : Optional.of(ZoneId.of(region).getRules());
    }

    /// Whether the month is written before the day there.
    static boolean isNorthAmerican(String folded) {
        return NORTH_AMERICAN.contains(" " + folded + " ");
    }

    private static boolean isMilitary(String folded) {
        return folded.length() == 1 && folded.charAt(0) >= 'a' && folded.charAt(0) <= 'z';
    }

    private static Map<String, ZoneOffset> offsets() {
        var offsets = new HashMap<String, ZoneOffset>();
        for (var line : FIXED.strip().split("\n", -1)) {
            var words = line.split(" ", -1);
            var offset = ZoneOffset.ofTotalSeconds((int) (Double.parseDouble(words[0]) * HOUR));
            for (var i = 1; i < words.length; i++) {
                offsets.put(words[i], offset);
            }
        }
        return Map.copyOf(offsets);
    }

    /// The zone database in lower case, listed only when a feed names a path.
    private static final class Paths {
        static final Map<String, String> IDS = ZoneId.getAvailableZoneIds().stream()
                .collect(Collectors.toUnmodifiableMap(id -> id.toLowerCase(Locale.ROOT), id -> id));
    }
}
